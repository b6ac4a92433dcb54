import assert from 'node:assert/strict';

const names = ['a b', 'a+b', '100%', '%41', "!'()*", '文件/名.txt', 'emoji-😀', 'a//b', 'q?x=1&y=2', 'hash#tag', 'quote"<>&'];

const roundTrip = name => async ({ client }) => {
  const key = `keys/${name}`;
  await client.put(key, Buffer.from(name));
  assert.equal((await client.get(key)).content.toString(), name);
  assert.equal((await client.head(key)).status, 200);
  await client.copy(`${key}.copy`, key);
  assert.equal((await client.get(`${key}.copy`)).content.toString(), name);
  const listed = (await client.listV2({ prefix: key })).objects.map(object => object.name);
  assert.deepEqual(listed, [key, `${key}.copy`]);
  await client.deleteMulti([key, `${key}.copy`]);
  assert.deepEqual((await client.listV2({ prefix: key })).objects, []);
};

export default Object.fromEntries(names.map(name => [`round-trips the key ${name}`, roundTrip(name)]));
