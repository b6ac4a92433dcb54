import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

const md5 = data => createHash('md5').update(data).digest('hex').toUpperCase();

export default {
  'puts and gets an object': async ({ client }) => {
    const put = await client.put('plain.txt', Buffer.from('hello, oss'));
    assert.equal(put.res.headers.etag, '"B353A6AC7A6EE89236F6D56F81694BBB"');
    const got = await client.get('plain.txt');
    assert.equal(got.content.toString(), 'hello, oss');
    assert.equal(got.res.headers['content-type'], 'text/plain');
  },

  'puts a stream of unknown length': async ({ client }) => {
    await client.putStream('streamed.bin', Readable.from([Buffer.from('part one, '), Buffer.from('part two')]));
    assert.equal((await client.get('streamed.bin')).content.toString(), 'part one, part two');
  },

  'gets a range': async ({ client }) => {
    await client.put('range.txt', Buffer.from('0123456789'));
    const got = await client.get('range.txt', { headers: { Range: 'bytes=2-5' } });
    assert.equal(got.res.status, 206);
    assert.equal(got.content.toString(), '2345');
  },

  'keeps user metadata and content headers': async ({ client }) => {
    await client.put('meta.txt', Buffer.from('m'), { meta: { author: 'zhang', year: 2013 }, headers: { 'Cache-Control': 'no-store', 'Content-Disposition': 'attachment' } });
    const head = await client.head('meta.txt');
    assert.deepEqual(head.meta, { author: 'zhang', year: '2013' });
    assert.equal(head.res.headers['cache-control'], 'no-store');
    assert.equal(head.res.headers['content-disposition'], 'attachment');
    assert.equal(head.res.headers['content-length'], '1');
  },

  'answers conditional requests': async ({ client }) => {
    const { res } = await client.put('conditional.txt', Buffer.from('c'));
    const unchanged = await client.head('conditional.txt', { headers: { 'If-None-Match': res.headers.etag } });
    assert.equal(unchanged.status, 304);
    await assert.rejects(client.get('conditional.txt', { headers: { 'If-Match': '"0"' } }), { status: 412, code: 'PreconditionFailed' });
  },

  'copies an object and its metadata': async ({ client }) => {
    await client.put('source.txt', Buffer.from('to be copied'), { meta: { from: 'source' } });
    const copy = await client.copy('copy.txt', 'source.txt');
    assert.equal(copy.data.etag, `"${md5('to be copied')}"`);
    const got = await client.get('copy.txt');
    assert.equal(got.content.toString(), 'to be copied');
    assert.equal(got.res.headers['x-oss-meta-from'], 'source');
  },

  'replaces metadata while copying': async ({ client }) => {
    await client.put('source.txt', Buffer.from('to be copied'), { meta: { from: 'source' } });
    await client.copy('copy.txt', 'source.txt', { meta: { from: 'copy' } });
    assert.deepEqual((await client.head('copy.txt')).meta, { from: 'copy' });
  },

  'copies to itself to change metadata': async ({ client }) => {
    await client.put('self.txt', Buffer.from('self'));
    await client.putMeta('self.txt', { changed: 'yes' });
    assert.deepEqual((await client.head('self.txt')).meta, { changed: 'yes' });
  },

  'appends to an object': async ({ client }) => {
    const first = await client.append('log.txt', Buffer.from('first,'));
    assert.equal(first.nextAppendPosition, '6');
    const second = await client.append('log.txt', Buffer.from('second'), { position: first.nextAppendPosition });
    assert.equal(second.nextAppendPosition, '12');
    assert.equal((await client.get('log.txt')).content.toString(), 'first,second');
    await assert.rejects(client.append('log.txt', Buffer.from('x'), { position: '3' }), { status: 409, code: 'PositionNotEqualToLength' });
  },

  'changes and reads an object acl': async ({ client }) => {
    await client.put('acl.txt', Buffer.from('a'));
    assert.equal((await client.getACL('acl.txt')).acl, 'default');
    await client.putACL('acl.txt', 'public-read');
    assert.equal((await client.getACL('acl.txt')).acl, 'public-read');
  },

  'reads an object\'s meta only': async ({ client }) => {
    await client.put('only-meta.txt', Buffer.from('12345'));
    const { res } = await client.getObjectMeta('only-meta.txt');
    assert.equal(res.headers['content-length'], '5');
    assert.equal(res.headers.etag, `"${md5('12345')}"`);
  },

  'deletes an object twice': async ({ client }) => {
    await client.put('gone.txt', Buffer.from('g'));
    assert.equal((await client.delete('gone.txt')).res.status, 204);
    assert.equal((await client.delete('gone.txt')).res.status, 204);
    await assert.rejects(client.head('gone.txt'), { status: 404, code: 'NoSuchKey' });
  },

  'deletes many objects': async ({ client }) => {
    const names = ['many/a', 'many/b & c', 'many/<d>'];
    for (const name of names) {
      await client.put(name, Buffer.from(name));
    }

    const { deleted } = await client.deleteMulti(names);
    assert.deepEqual(deleted.map(entry => entry.Key).sort(), [...names].sort());
    assert.deepEqual((await client.list({ prefix: 'many/' })).objects, []);
  },

  'deletes many objects quietly': async ({ client }) => {
    await client.put('quiet/a', Buffer.from('a'));
    const { deleted } = await client.deleteMulti(['quiet/a'], { quiet: true });
    assert.deepEqual(deleted, []);
  },
};
