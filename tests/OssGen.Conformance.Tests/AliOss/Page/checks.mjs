// Runs in a page: ali-oss' browser bundle, and what pages send without it, against an emulator of another origin.
const partSize = 100 * 1024;

function equal(actual, expected) {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (left !== right) {
    throw new Error(`${left} instead of ${right}`);
  }
}

async function failureOf(call) {
  try {
    await call;
  } catch (failure) {
    return failure;
  }

  throw new Error('The call succeeded.');
}

const bytes = length => Uint8Array.from({ length }, (_, index) => index * 31 % 251);
const blob = data => new Blob([data], { type: 'application/octet-stream' });
const text = async got => new TextDecoder().decode(got.content);
const same = (left, right) => left.length === right.length && left.every((value, index) => value === right[index]);

function sign({ client, env }, method, name, headers = {}) {
  return env.version === 'v4'
    ? client.signatureUrlV4(method, 600, { headers, queries: {} }, name)
    : client.signatureUrl(name, { method, expires: 600, ...headers });
}

const checks = {
  'puts and gets a blob': async ({ client }) => {
    const data = bytes(3000);
    const put = await client.put('blob.bin', blob(data));
    equal(put.res.status, 200);
    const got = await client.get('blob.bin');
    equal(same(got.content, data), true);
    equal(got.res.headers['content-type'], 'application/octet-stream');
  },

  'puts a file with the content type of its name': async ({ client }) => {
    await client.put('a page.html', new File(['<p>page</p>'], 'a page.html'));
    equal((await client.head('a page.html')).res.headers['content-type'], 'text/html');
  },

  'puts and gets keys of all kinds': async ({ client }) => {
    for (const key of ['a b', 'a+b', '100%', "!'()*", '文件/名.txt', 'emoji-😀', 'q?x=1&y=2', 'hash#tag']) {
      await client.put(`keys/${key}`, blob(key));
      equal(await text(await client.get(`keys/${key}`)), key);
    }
  },

  'reads the headers that the rule exposes': async ({ client }) => {
    const { res } = await client.put('exposed.txt', blob('exposed'));
    equal(/^"[0-9A-F]{32}"$/.test(res.headers.etag), true);
    equal(/^[0-9A-F]{24}$/.test(res.headers['x-oss-request-id']), true);
    equal(/^\d+$/.test(res.headers['x-oss-hash-crc64ecma']), true);
  },

  'keeps user metadata': async ({ client }) => {
    await client.put('meta.txt', blob('m'), { meta: { year: 2026, people: 'page' } });
    const { meta } = await client.head('meta.txt');
    equal([meta.year, meta.people], ['2026', 'page']);
  },

  'uploads in parts and tells the progress': async ({ client }) => {
    const data = bytes(3 * partSize + 17);
    const seen = [];
    await client.multipartUpload('parts.bin', new File([data], 'parts.bin'), { partSize, parallel: 2, progress: done => { seen.push(done); } });
    equal(seen, [...seen].sort());
    equal([seen[0], seen.filter(done => done > 0 && done < 1).length, seen.at(-1)], [0, 4, 1]);
    equal(same((await client.get('parts.bin')).content, data), true);
  },

  'cancels an upload in parts and resumes it': async ({ client }) => {
    const data = bytes(4 * partSize);
    const file = new File([data], 'resumed.bin');
    let checkpoint;
    const failure = await failureOf(client.multipartUpload('resumed.bin', file, {
      partSize,
      parallel: 1,
      progress: (_, state) => {
        checkpoint = state;
        if (state?.doneParts.length === 2) {
          client.cancel();
        }
      },
    }));
    equal(failure.name, 'cancel');
    equal((await client.listParts('resumed.bin', checkpoint.uploadId, { 'max-parts': 10 })).parts.length, 2);
    await client.multipartUpload('resumed.bin', file, { checkpoint, partSize });
    equal(same((await client.get('resumed.bin')).content, data), true);
  },

  'aborts an upload in parts': async ({ client }) => {
    const { uploadId } = await client.initMultipartUpload('aborted.bin');
    equal((await client.listUploads({ prefix: 'aborted', 'max-uploads': 10 })).uploads.map(upload => upload.uploadId), [uploadId]);
    await client.abortMultipartUpload('aborted.bin', uploadId);
    equal((await client.listUploads({ prefix: 'aborted', 'max-uploads': 10 })).uploads, []);
  },

  'lists objects in both versions': async ({ client }) => {
    for (const name of ['list/a', 'list/b', 'list/folder/c']) {
      await client.put(name, blob(name));
    }

    const first = await client.list({ prefix: 'list/', 'max-keys': 1 });
    equal([first.objects.map(object => object.name), first.isTruncated], [['list/a'], true]);
    const second = await client.listV2({ prefix: 'list/', delimiter: '/' });
    equal([second.objects.map(object => object.name), second.prefixes], [['list/a', 'list/b'], ['list/folder/']]);
  },

  'appends to an object': async ({ client }) => {
    const { nextAppendPosition } = await client.append('appended.txt', blob('one,'));
    equal(nextAppendPosition, '4');
    await client.append('appended.txt', blob('two'), { position: nextAppendPosition });
    equal(await text(await client.get('appended.txt')), 'one,two');
  },

  'copies an object': async ({ client }) => {
    await client.put('copy source.txt', blob('copied'));
    await client.copy('copy target.txt', 'copy source.txt');
    equal(await text(await client.get('copy target.txt')), 'copied');
  },

  'deletes one and many objects': async ({ client }) => {
    for (const name of ['gone/1', 'gone/2', 'gone/3']) {
      await client.put(name, blob(name));
    }

    await client.delete('gone/1');
    equal((await client.deleteMulti(['gone/2', 'gone/3'])).deleted.map(({ Key }) => Key), ['gone/2', 'gone/3']);
    equal((await client.listV2({ prefix: 'gone/' })).objects, []);
  },

  'deletes many objects quietly': async ({ client }) => {
    await client.put('quiet', blob('q'));
    await client.deleteMulti(['quiet'], { quiet: true });
    equal((await failureOf(client.head('quiet'))).status, 404);
  },

  'changes and reads the acl of an object': async ({ client }) => {
    await client.put('acl.txt', blob('acl'));
    await client.putACL('acl.txt', 'public-read');
    equal((await client.getACL('acl.txt')).acl, 'public-read');
  },

  'changes, reads and deletes tags': async ({ client }) => {
    await client.put('tagged.txt', blob('tagged'));
    await client.putObjectTagging('tagged.txt', { project: 'page', kind: 'a b' });
    equal((await client.getObjectTagging('tagged.txt')).tag, { project: 'page', kind: 'a b' });
    await client.deleteObjectTagging('tagged.txt');
    equal((await client.getObjectTagging('tagged.txt')).tag, {});
  },

  'reads through a symlink': async ({ client }) => {
    await client.put('target of link.txt', blob('linked'));
    await client.putSymlink('link.txt', 'target of link.txt', {});
    equal((await client.getSymlink('link.txt')).targetName, 'target of link.txt');
    equal(await text(await client.get('link.txt')), 'linked');
  },

  'reads the meta of an object only': async ({ client }) => {
    await client.put('only-meta.txt', blob('12345'));
    equal((await client.getObjectMeta('only-meta.txt')).res.headers['content-length'], '5');
  },

  'reads the configurations of a bucket': async ({ client, env }) => {
    equal((await client.getBucketACL(env.bucket)).acl, 'private');
    equal((await client.getBucketCORS(env.bucket)).rules.length, 1);
    equal((await failureOf(client.getBucketLifecycle(env.bucket))).code, 'NoSuchLifecycle');
  },

  'fetches a presigned get': async context => {
    await context.client.put('presigned get.txt', blob('by url'));
    const reply = await fetch(await sign(context, 'GET', 'presigned get.txt'));
    equal([reply.status, await reply.text()], [200, 'by url']);
  },

  'sends a presigned put by fetch': async context => {
    const headers = { 'Content-Type': 'text/x-signed' };
    const reply = await fetch(await sign(context, 'PUT', 'presigned put.txt', headers), { method: 'PUT', headers, body: 'put by url' });
    equal(reply.status, 200);
    equal(await text(await context.client.get('presigned put.txt')), 'put by url');
  },

  'reads a 404': async ({ client }) => {
    const failure = await failureOf(client.get('not-there'));
    equal([failure.name, failure.status, failure.code], ['NoSuchKeyError', 404, 'NoSuchKey']);
    equal(/^[0-9A-F]{24}$/.test(failure.requestId), true);
  },

  'reads a 403 of a wrong secret': async ({ createClient }) => {
    const failure = await failureOf(createClient({ accessKeySecret: 'wrong' }).get('any'));
    equal([failure.status, failure.code], [403, 'SignatureDoesNotMatch']);
  },

  'corrects a wrong clock by a 403': async ({ createClient }) => {
    const client = createClient({});
    client.options.amendTimeSkewed = -3_600_000;
    await client.put('clock.txt', blob('clock'));
    equal(Math.abs(client.options.amendTimeSkewed) < 600_000, true);
  },

  'reads a 403 of a presigned url that was changed': async context => {
    const url = await sign(context, 'GET', 'signed-none.txt');
    const reply = await fetch(url.replace('signed-none', 'signed-other'));
    equal([reply.status, /<Code>SignatureDoesNotMatch<\/Code>/.test(await reply.text())], [403, true]);
  },

  'blocks a bucket without rules': async ({ createClient, env }) => {
    const failure = await failureOf(createClient({ bucket: env.closedBucket }).get('any'));
    equal([failure.name, failure.status], ['RequestError', -1]);
  },
};

/** Runs all checks; the result has the error of each, which is null for none. */
export async function run(env) {
  const createClient = options => new OSS({
    endpoint: env.endpoint,
    sldEnable: env.sldEnable,
    region: 'oss-cn-hangzhou',
    accessKeyId: env.accessKeyId,
    accessKeySecret: env.accessKeySecret,
    bucket: env.bucket,
    authorizationV4: env.version === 'v4',
    timeout: 30000,
    ...options,
  });
  const client = createClient({});
  const results = {};
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check({ client, env, createClient });
      results[name] = null;
    } catch (failure) {
      results[name] = `${failure?.stack ?? failure}\nstatus=${failure?.status} code=${failure?.code}`;
    }
  }

  return results;
}
