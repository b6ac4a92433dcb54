import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';

const partSize = 100 * 1024;

export default {
  'uploads in parts': async ({ client }) => {
    const data = randomBytes(3 * partSize + 17);
    await client.multipartUpload('parts.bin', data, { partSize, parallel: 2 });
    assert.match((await client.head('parts.bin')).res.headers.etag, /^"[0-9A-F]{32}-4"$/);
    assert.ok((await client.get('parts.bin')).content.equals(data));
  },

  'resumes an interrupted upload': async ({ client }) => {
    const data = randomBytes(4 * partSize);
    let checkpoint;
    await assert.rejects(client.multipartUpload('resumed.bin', data, {
      partSize,
      parallel: 1,
      progress: (_, state) => {
        checkpoint = state;
        if (state?.doneParts.length === 2) {
          throw new Error('interrupted');
        }
      },
    }));

    const before = await client.listParts('resumed.bin', checkpoint.uploadId, { 'max-parts': 10 });
    assert.equal(before.parts.length, 2);
    await client.multipartUpload('resumed.bin', data, { checkpoint, partSize });
    assert.ok((await client.get('resumed.bin')).content.equals(data));
  },

  'lists and aborts uploads': async ({ client }) => {
    const { uploadId } = await client.initMultipartUpload('aborted.bin');
    const { uploads } = await client.listUploads({ prefix: 'aborted', 'max-uploads': 10 });
    assert.deepEqual(uploads.map(upload => upload.uploadId), [uploadId]);
    await client.abortMultipartUpload('aborted.bin', uploadId);
    assert.deepEqual((await client.listUploads({ prefix: 'aborted', 'max-uploads': 10 })).uploads, []);
  },

  'copies an object in parts': async ({ client, env }) => {
    const data = randomBytes(2 * partSize + 5);
    await client.put('copy-source.bin', data);
    await client.multipartUploadCopy('copied-in-parts.bin', { sourceKey: 'copy-source.bin', sourceBucketName: env.bucket }, { partSize });
    assert.ok((await client.get('copied-in-parts.bin')).content.equals(data));
  },
};
