import assert from 'node:assert/strict';

/** Runs a check with a bucket of its own. */
const withBucket = check => async context => {
  const name = `ali-oss-configured-${Math.random().toString(36).slice(2, 10)}`;
  const created = await context.client.putBucket(name);
  try {
    await check({ ...context, name, created });
  } finally {
    await context.client.deleteBucket(name);
  }
};

export default {
  'takes the name of a new bucket from its location': withBucket(async ({ name, created }) => {
    assert.equal(created.bucket, name);
  }),

  'configures encryption': withBucket(async ({ client, name }) => {
    await assert.rejects(client.getBucketEncryption(name), { code: 'NoSuchServerSideEncryptionRule' });
    await client.putBucketEncryption(name, { SSEAlgorithm: 'AES256' });
    assert.equal((await client.getBucketEncryption(name)).encryption.SSEAlgorithm, 'AES256');
    assert.equal((await client.getBucketInfo(name)).bucket.ServerSideEncryptionRule.SSEAlgorithm, 'AES256');
    await client.deleteBucketEncryption(name);
    assert.equal((await client.getBucketInfo(name)).bucket.ServerSideEncryptionRule.SSEAlgorithm, 'None');
  }),

  'configures lifecycle rules': withBucket(async ({ client, name }) => {
    await client.putBucketLifecycle(name, [{ id: 'old', prefix: 'logs/', status: 'Enabled', expiration: { days: 3 } }]);
    const { rules } = await client.getBucketLifecycle(name);
    assert.deepEqual([rules[0].id, rules[0].prefix, rules[0].expiration.days], ['old', 'logs/', '3']);
    await client.deleteBucketLifecycle(name);
    await assert.rejects(client.getBucketLifecycle(name), { code: 'NoSuchLifecycle' });
  }),

  'configures tags': withBucket(async ({ client, name }) => {
    await client.putBucketTags(name, { project: 'a b', stage: '1' });
    assert.deepEqual((await client.getBucketTags(name)).tag, { project: 'a b', stage: '1' });
    await client.deleteBucketTags(name);
    assert.deepEqual((await client.getBucketTags(name)).tag, {});
  }),

  'configures a policy': withBucket(async ({ client, name }) => {
    const policy = {
      Version: '1',
      Statement: [{ Action: ['oss:GetObject'], Effect: 'Allow', Principal: ['other'], Resource: [`acs:oss:*:*:${name}/*`] }],
    };
    await client.putBucketPolicy(name, policy);
    assert.deepEqual((await client.getBucketPolicy(name)).policy, policy);
    await client.deleteBucketPolicy(name);
    assert.equal((await client.getBucketPolicy(name)).policy, null);
  }),

  'configures the payer': withBucket(async ({ client, name }) => {
    assert.equal((await client.getBucketRequestPayment(name)).payer, 'BucketOwner');
    await client.putBucketRequestPayment(name, 'Requester');
    assert.equal((await client.getBucketRequestPayment(name)).payer, 'Requester');
  }),

  'configures a website': withBucket(async ({ client, name }) => {
    await client.putBucketWebsite(name, { index: 'home.html', error: 'missing.html' });
    const { index, error } = await client.getBucketWebsite(name);
    assert.deepEqual([index, error], ['home.html', 'missing.html']);
    await client.deleteBucketWebsite(name);
  }),

  'configures logs': withBucket(async ({ client, name }) => {
    assert.equal((await client.getBucketLogging(name)).enable, false);
    await client.putBucketLogging(name, 'logs/');
    const { enable, prefix } = await client.getBucketLogging(name);
    assert.deepEqual([enable, prefix], [true, 'logs/']);
    await client.deleteBucketLogging(name);
    assert.equal((await client.getBucketLogging(name)).enable, false);
  }),

  'configures referers': withBucket(async ({ client, name }) => {
    await client.putBucketReferer(name, false, ['http://*.example.com']);
    const { allowEmpty, referers } = await client.getBucketReferer(name);
    assert.deepEqual([allowEmpty, referers], [false, ['http://*.example.com']]);
    await client.deleteBucketReferer(name);
  }),

  'configures CORS rules': withBucket(async ({ client, name }) => {
    await client.putBucketCORS(name, [{ allowedOrigin: ['https://example.com'], allowedMethod: ['GET', 'PUT'], allowedHeader: '*' }]);
    const { rules } = await client.getBucketCORS(name);
    assert.deepEqual(rules[0].allowedMethod, ['GET', 'PUT']);
    await client.deleteBucketCORS(name);
    await assert.rejects(client.getBucketCORS(name), { code: 'NoSuchCORSConfiguration' });
  }),

  'configures an inventory': withBucket(async ({ client, name }) => {
    await assert.rejects(client.listBucketInventory(name), { code: 'NoSuchInventory', status: 404 });
    await client.putBucketInventory(name, {
      id: 'daily',
      isEnabled: false,
      prefix: 'a/',
      OSSBucketDestination: { format: 'CSV', accountId: '1', rolename: 'writer', bucket: name, prefix: 'reports/' },
      frequency: 'Daily',
      includedObjectVersions: 'All',
      optionalFields: { field: ['Size'] },
    });
    assert.equal((await client.getBucketInventory(name, 'daily')).inventory.prefix, 'a/');
    assert.deepEqual((await client.listBucketInventory(name)).inventoryList.map(({ id }) => id), ['daily']);
    await client.deleteBucketInventory(name, 'daily');
  }),

  'retains objects': withBucket(async ({ client, name }) => {
    const { wormId } = await client.initiateBucketWorm(name, '1');
    assert.equal((await client.getBucketWorm(name)).days, '1');
    await client.abortBucketWorm(name);
    assert.ok(wormId);
  }),

  'keeps versions': withBucket(async ({ client, createClient, name }) => {
    await client.putBucketVersioning(name, 'Enabled');
    assert.equal((await client.getBucketVersioning(name)).versionStatus, 'Enabled');
    const own = createClient({ bucket: name });
    await own.put('versioned', Buffer.from('1'));
    await own.put('versioned', Buffer.from('2'));
    await own.delete('versioned');
    const { objects, deleteMarker } = await own.getBucketVersions();
    assert.deepEqual([objects.length, deleteMarker.length], [2, 1]);
    for (const { name: key, versionId } of [...objects, ...deleteMarker]) {
      await own.delete(key, { versionId });
    }
  }),

  'lists channels where there are none': withBucket(async ({ createClient, name }) => {
    assert.deepEqual((await createClient({ bucket: name }).listChannels({ 'max-keys': 10 })).channels, []);
  }),

  'counts what a bucket contains': withBucket(async ({ client, name }) => {
    assert.equal((await client.getBucketStat(name)).stat.ObjectCount, '0');
  }),

  'tags objects': async ({ client }) => {
    await client.put('tagged', Buffer.from('t'));
    assert.deepEqual((await client.getObjectTagging('tagged')).tag, {});
    await client.putObjectTagging('tagged', { kind: 'a b' });
    assert.deepEqual((await client.getObjectTagging('tagged')).tag, { kind: 'a b' });
    await client.deleteObjectTagging('tagged');
    assert.deepEqual((await client.getObjectTagging('tagged')).tag, {});
  },

  'reads through a symlink': async ({ client }) => {
    await client.put('target of a link', Buffer.from('linked'));
    await client.putSymlink('link', 'target of a link');
    assert.equal((await client.getSymlink('link')).targetName, 'target of a link');
    assert.equal((await client.get('link')).content.toString(), 'linked');
  },
};
