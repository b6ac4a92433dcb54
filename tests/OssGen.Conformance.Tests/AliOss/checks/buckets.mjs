import assert from 'node:assert/strict';

export default {
  'creates, describes and deletes a bucket': async ({ client }) => {
    await client.putBucket('ali-oss-second');
    const { bucket } = await client.getBucketInfo('ali-oss-second');
    assert.equal(bucket.Name, 'ali-oss-second');
    assert.equal(bucket.AccessControlList.Grant, 'private');
    await client.deleteBucket('ali-oss-second');
    await assert.rejects(client.getBucketInfo('ali-oss-second'), { code: 'NoSuchBucket', status: 404 });
  },

  'lists buckets': async ({ client, env }) => {
    const { buckets, owner } = await client.listBuckets();
    assert.ok(buckets.some(bucket => bucket.name === env.bucket));
    assert.ok(owner.id);
  },

  'changes and reads a bucket acl': async ({ client, env }) => {
    await client.putBucketACL(env.bucket, 'public-read');
    assert.equal((await client.getBucketACL(env.bucket)).acl, 'public-read');
    await client.putBucketACL(env.bucket, 'private');
    assert.equal((await client.getBucketACL(env.bucket)).acl, 'private');
  },

  'reads a bucket location': async ({ client, env }) => {
    assert.match((await client.getBucketLocation(env.bucket)).location, /^oss-/);
  },
};
