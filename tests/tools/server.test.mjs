// The static server: what it serves, refuses and says.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { serve } from '../../tools/server.mjs';

let folder;
let server;
const seen = [];

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serveur-'));
  const root = join(folder, 'dist');
  mkdirSync(root);
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'index.html'), '<script src="./app.js"></script>');
  writeFileSync(join(root, 'app.js'), 'export {};'.repeat(100));
  writeFileSync(join(root, 'style-0123456789ab.css'), 'p {}');
  writeFileSync(join(root, 'app.wasm'), Buffer.from([0, 0x61, 0x73, 0x6d]));
  server = await serve(root, { onRequest: (request, status) => seen.push(`${request.url} ${status}`) });
});

after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** A request as it is written: `fetch` would tidy `..` away. */
function get(path, { method = 'GET', ...headers } = {}) {
  return new Promise((done, fail) => {
    request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
    })
      .on('error', fail)
      .end();
  });
}

test('the folder itself is its index page', async () => {
  const { status, headers, body } = await get('/');
  assert.equal(status, 200);
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  assert.match(body.toString(), /app\.js/);
});

test('a program has the type that lets it compile as it arrives', async () => {
  assert.equal((await get('/app.wasm')).headers['content-type'], 'application/wasm');
});

test('brotli, then gzip, then as it is, as the browser accepts', async () => {
  const plain = await get('/app.js');
  assert.equal(plain.headers['content-encoding'], undefined);
  const br = await get('/app.js', { 'accept-encoding': 'gzip, br' });
  assert.deepEqual(brotliDecompressSync(br.body), plain.body);
  const gzip = await get('/app.js', { 'accept-encoding': 'gzip' });
  assert.deepEqual(gunzipSync(gzip.body), plain.body);
});

test('what has not changed is not sent again', async () => {
  const { headers } = await get('/app.js');
  const again = await get('/app.js', { 'if-none-match': headers.etag });
  assert.equal(again.status, 304);
  assert.equal(again.body.length, 0);
});

test('a file named after its contents is kept for good, the others are asked again', async () => {
  assert.match((await get('/style-0123456789ab.css')).headers['cache-control'], /immutable/);
  assert.equal((await get('/')).headers['cache-control'], 'no-cache');
  assert.equal((await get('/app.js')).headers['cache-control'], 'no-cache');
});

test('nothing outside the folder is ever served', async () => {
  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/x/../../secret.txt', '/%00', '/%', '//secret.txt']) {
    const { status, body } = await get(path);
    assert.equal(status, 404, path);
    assert.doesNotMatch(body.toString(), /secret/);
  }
});

test('only reading is accepted', async () => {
  assert.equal((await get('/', { method: 'POST' })).status, 405);
  const head = await get('/app.js', { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.equal(head.body.length, 0);
});

test('every answer, errors included, carries the security headers', async () => {
  for (const path of ['/', '/app.js', '/absent']) {
    const { headers } = await get(path);
    assert.match(headers['content-security-policy'], /frame-ancestors 'none'/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
  }
});

test('each request is reported once, with what was answered', async () => {
  seen.length = 0;
  await get('/absent');
  await get('/app.js');
  assert.deepEqual(seen, ['/absent 404', '/app.js 200']);
});
