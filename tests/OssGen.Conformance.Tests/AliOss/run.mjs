// Runs every check against the emulator named by the environment; prints one JSON line per check.
import * as buckets from './checks/buckets.mjs';
import * as objects from './checks/objects.mjs';
import * as keys from './checks/keys.mjs';
import * as listing from './checks/listing.mjs';
import * as multipart from './checks/multipart.mjs';
import * as signedUrls from './checks/signed-urls.mjs';
import * as configurations from './checks/configurations.mjs';
import * as errors from './checks/errors.mjs';
import { createClient } from './client.mjs';

const env = {
  setup: process.env.OSS_SETUP,
  version: process.env.OSS_SIGN_VERSION,
  port: Number(process.env.OSS_PORT),
  accessKeyId: process.env.OSS_ACCESS_KEY_ID,
  accessKeySecret: process.env.OSS_ACCESS_KEY_SECRET,
  bucket: 'ali-oss-conformance',
};

const client = createClient(env);
await client.putBucket(env.bucket);

for (const group of [buckets, objects, keys, listing, multipart, signedUrls, configurations, errors]) {
  for (const [name, check] of Object.entries(group.default)) {
    let error = null;
    try {
      await check({ client, env, createClient: options => createClient({ ...env, ...options }) });
    } catch (failure) {
      error = `${failure.stack ?? failure}\nstatus=${failure.status} code=${failure.code}`;
    }

    console.log(JSON.stringify({ name, error }));
  }
}

process.exit(0);
