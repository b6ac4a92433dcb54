import assert from 'node:assert/strict';
import http from 'node:http';
import { loopbackAgent } from '../client.mjs';

/** What a browser would do with the URL; the agent leads service hosts to loopback. */
function fetchUrl(url, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, headers, agent: loopbackAgent() }, response => {
      const chunks = [];
      response.on('data', chunk => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

async function sign(client, env, method, name, headers = {}) {
  return env.version === 'v4'
    ? client.signatureUrlV4(method, 600, { headers, queries: {} }, name)
    : client.signatureUrl(name, { method, expires: 600, ...headers });
}

/** ali-oss refuses to sign URLs for IP endpoints under V1, and signs a URL without the bucket under V4. */
const notForIps = check => async context => {
  if (context.env.setup !== 'ip-endpoint') {
    await check(context);
  } else if (context.env.version === 'v1') {
    assert.throws(() => context.client.signatureUrl('any'), /endpoint is IP/);
  } else {
    const reply = await fetchUrl(await context.client.signatureUrlV4('GET', 600, { headers: {}, queries: {} }, 'signed get.txt'));
    assert.equal(reply.status, 403);
  }
};

export default {
  'fetches a signed url': notForIps(async ({ client, env }) => {
    await client.put('signed get.txt', Buffer.from('by url'));
    const reply = await fetchUrl(await sign(client, env, 'GET', 'signed get.txt'));
    assert.equal(reply.status, 200);
    assert.equal(reply.body, 'by url');
  }),

  'puts through a signed url': notForIps(async ({ client, env }) => {
    const contentType = 'text/x-signed';
    const url = await sign(client, env, 'PUT', 'signed-put.txt', { 'Content-Type': contentType });
    const reply = await fetchUrl(url, { method: 'PUT', headers: { 'Content-Type': contentType }, body: 'put by url' });
    assert.equal(reply.status, 200, reply.body);
    assert.equal((await client.get('signed-put.txt')).content.toString(), 'put by url');
  }),

  'refuses a signed url that was changed': notForIps(async ({ client, env }) => {
    await client.put('signed-other.txt', Buffer.from('other'));
    const url = await sign(client, env, 'GET', 'signed-none.txt');
    const reply = await fetchUrl(url.replace('signed-none', 'signed-other'));
    assert.equal(reply.status, 403);
    assert.match(reply.body, /<Code>SignatureDoesNotMatch<\/Code>/);
  }),
};
