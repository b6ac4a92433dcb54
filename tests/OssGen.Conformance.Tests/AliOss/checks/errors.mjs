import assert from 'node:assert/strict';

export default {
  'maps a missing key': async ({ client }) => {
    await assert.rejects(client.get('not-there'), error => {
      assert.equal(error.name, 'NoSuchKeyError');
      assert.equal(error.status, 404);
      assert.match(error.requestId, /^[0-9A-F]{24}$/);
      assert.ok(error.hostId);
      return true;
    });
  },

  'maps a missing bucket': async ({ createClient }) => {
    const elsewhere = createClient({ bucket: 'ali-oss-not-there' });
    await assert.rejects(elsewhere.get('any'), { name: 'NoSuchBucketError', status: 404 });
  },

  'maps a wrong secret': async ({ createClient }) => {
    await assert.rejects(createClient({ accessKeySecret: 'wrong' }).get('any'), { name: 'SignatureDoesNotMatchError', status: 403 });
  },

  'maps an unknown access key': async ({ createClient }) => {
    await assert.rejects(createClient({ accessKeyId: 'nobody' }).get('any'), { name: 'InvalidAccessKeyIdError', status: 403 });
  },

  'maps a bucket that is not empty': async ({ client, env }) => {
    await client.put('keeps-the-bucket', Buffer.from('k'));
    await assert.rejects(client.deleteBucket(env.bucket), { name: 'BucketNotEmptyError', status: 409 });
  },

  'maps a refused overwrite': async ({ client }) => {
    await client.put('once', Buffer.from('1'));
    await assert.rejects(client.put('once', Buffer.from('2'), { headers: { 'x-oss-forbid-overwrite': 'true' } }), { name: 'FileAlreadyExistsError', status: 409 });
  },

  'maps an unknown upload': async ({ client }) => {
    await assert.rejects(client.listParts('any', '0'.repeat(32), { 'max-parts': 1 }), { name: 'NoSuchUploadError', status: 404 });
  },

  'maps an invalid acl': async ({ client, env }) => {
    await assert.rejects(client.putBucketACL(env.bucket, 'no-acl'), { name: 'InvalidArgumentError', status: 400 });
  },
};
