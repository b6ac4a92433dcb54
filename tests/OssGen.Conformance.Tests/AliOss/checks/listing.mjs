import assert from 'node:assert/strict';

async function fill(client, prefix, count) {
  for (let i = 0; i < count; i++) {
    await client.put(`${prefix}${String(i).padStart(2, '0')}`, Buffer.from(String(i)));
  }
}

export default {
  'pages through a version 2 listing': async ({ client }) => {
    await fill(client, 'paged/', 7);
    const seen = [];
    let token;
    do {
      const page = await client.listV2({ prefix: 'paged/', 'max-keys': 3, 'continuation-token': token });
      seen.push(...page.objects.map(object => object.name));
      assert.equal(page.keyCount, page.objects.length);
      token = page.nextContinuationToken;
    } while (token);
    assert.deepEqual(seen, Array.from({ length: 7 }, (_, i) => `paged/0${i}`));
  },

  'pages through a version 1 listing': async ({ client }) => {
    await fill(client, 'marked/', 5);
    const first = await client.list({ prefix: 'marked/', 'max-keys': 2 });
    assert.equal(first.isTruncated, true);
    assert.equal(first.nextMarker, 'marked/01');
    const rest = await client.list({ prefix: 'marked/', marker: first.nextMarker });
    assert.deepEqual(rest.objects.map(object => object.name), ['marked/02', 'marked/03', 'marked/04']);
    assert.equal(rest.isTruncated, false);
    assert.ok(rest.objects[0].owner.id);
  },

  'groups folders by a delimiter': async ({ client }) => {
    for (const name of ['tree/a/1', 'tree/a/2', 'tree/b/1', 'tree/leaf']) {
      await client.put(name, Buffer.from(name));
    }

    const listing = await client.listV2({ prefix: 'tree/', delimiter: '/' });
    assert.deepEqual(listing.prefixes, ['tree/a/', 'tree/b/']);
    assert.deepEqual(listing.objects.map(object => object.name), ['tree/leaf']);
  },

  'tells owners when asked': async ({ client }) => {
    await client.put('owned', Buffer.from('o'));
    const without = await client.listV2({ prefix: 'owned' });
    const owned = await client.listV2({ prefix: 'owned', 'fetch-owner': true });
    assert.equal(without.objects[0].owner, null);
    assert.ok(owned.objects[0].owner.id);
  },
};
