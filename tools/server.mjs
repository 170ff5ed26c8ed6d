// A small static server for dist/: right types, compression, security headers.
// No dependency. For one machine or one room, and for the tests; a public site
// deserves a real web server (README, "Host it").
//
//   node tools/server.mjs [--host 127.0.0.1] [--port 8080] [dist]
//   node tools/server.mjs --port-libre [--host …] [--port …]    prints a port that can be had

import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What each file is, by its extension. */
export const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/vnd.microsoft.icon',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.txt', '.svg', '.wasm', '.webmanifest']);

/** Files named after their contents by tools/postbuild.mjs: a name never changes its meaning. */
export const NAMED_AFTER_CONTENTS = /-[0-9a-f]{12}\.\w+$/;

/** What the page's own policy cannot say from a meta tag, and what protects people on top. */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Brotli as a good host does it: once, at the highest level. */
export function brotli(data) {
  return brotliCompressSync(data, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: data.length },
  });
}

/** The file asked for, or `null`: never anything outside `root`. */
async function resolve(root, url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/)[0]);
  } catch {
    return null;
  }
  if (!path.startsWith('/') || path.includes('\0')) return null;
  const file = normalize(join(root, path.endsWith('/') ? path + 'index.html' : path));
  if (!file.startsWith(root + sep)) return null;
  try {
    const found = await stat(file);
    return found.isFile() ? { file, version: `${found.mtimeMs}-${found.size}` } : null;
  } catch {
    return null;
  }
}

/**
 * Serves `root`. `onRequest(request, status)` is called once for each answer:
 * the tests count there what the browser really asked for. `link` (tools/link.mjs)
 * sends as slowly as a phone receives. What `instead(request)` gives, where it gives
 * something, is answered in place of the file: the tests damage there what is sent.
 * `also`: headers of every answer, before or in place of the usual ones.
 * Returns `{ url, port, close }` once the port is open.
 */
export async function serve(root, { host = '127.0.0.1', port = 0, onRequest = () => {}, instead = () => {}, also = {}, link } = {}) {
  root = realpathSync(root);
  const send = link?.send ?? ((response, body) => response.end(body));
  const ready = new Map(); // file -> { version, etag, bodies by encoding }

  async function prepare({ file, version }) {
    const known = ready.get(file);
    if (known?.version === version) return known;
    const raw = await readFile(file);
    const etag = createHash('sha256').update(raw).digest('base64url').slice(0, 22);
    const entry = { version, etag, bodies: { identity: raw } };
    ready.set(file, entry);
    return entry;
  }

  async function answer(request) {
    if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, headers: { Allow: 'GET, HEAD' } };
    const found = await resolve(root, request.url);
    if (!found) return { status: 404 };
    const entry = await prepare(found);
    const type = extname(found.file);
    const headers = {
      'Content-Type': TYPES[type] ?? 'application/octet-stream',
      // The rest is asked again each time, and answered by 304 when nothing changed.
      'Cache-Control': NAMED_AFTER_CONTENTS.test(found.file) ? 'public, max-age=31536000, immutable' : 'no-cache',
      Vary: 'Accept-Encoding',
    };
    let encoding = 'identity';
    if (COMPRESSED.has(type)) {
      const accepted = request.headers['accept-encoding'] ?? '';
      if (/\bbr\b/.test(accepted)) encoding = 'br';
      else if (/\bgzip\b/.test(accepted)) encoding = 'gzip';
    }
    if (encoding !== 'identity') headers['Content-Encoding'] = encoding;
    headers.ETag = `"${entry.etag}-${encoding}"`;
    if (request.headers['if-none-match'] === headers.ETag) return { status: 304, headers };
    entry.bodies[encoding] ??= encoding === 'br' ? brotli(entry.bodies.identity) : gzipSync(entry.bodies.identity);
    return { status: 200, headers, body: entry.bodies[encoding] };
  }

  const server = createServer(async (request, response) => {
    let { status, headers, body } = { status: 500 };
    try {
      ({ status, headers, body } = instead(request) ?? (await answer(request)));
    } catch (error) {
      console.error(error);
    }
    onRequest(request, status);
    if (status >= 400) {
      headers = { ...headers, 'Content-Type': 'text/plain; charset=utf-8' };
      body = Buffer.from({ 404: 'Introuvable\n', 405: 'Refusé\n' }[status] ?? 'Erreur\n');
    }
    if (body) headers['Content-Length'] = body.length;
    response.writeHead(status, { ...SECURITY_HEADERS, ...also, ...headers });
    send(response, request.method === 'HEAD' ? undefined : body);
  });
  await listen(server, host, port);

  // Compressing at level 11 takes a second: before the first visitor, not during.
  const warm = async () => {
    const page = await resolve(root, '/');
    if (!page) return;
    const html = await readFile(page.file, 'utf8');
    for (const [, url] of html.matchAll(/(?:href|src|data-js|data-wasm)="([^":#]+)"/g)) {
      const found = await resolve(root, '/' + url.replace(/^\.?\//, ''));
      if (!found || !COMPRESSED.has(extname(found.file))) continue;
      const entry = await prepare(found);
      entry.bodies.br ??= brotli(entry.bodies.identity);
    }
  };
  await warm();

  const address = server.address();
  return {
    port: address.port,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}/`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

function listen(server, host, port) {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen({ host, port }, () => {
      server.off('error', fail);
      done();
    });
  });
}

/** `port` itself if it is free. */
async function isFree(host, port) {
  const probe = createServer();
  try {
    await listen(probe, host, port);
  } catch (error) {
    if (['EADDRINUSE', 'EACCES'].includes(error.code)) return false;
    throw error;
  }
  await new Promise((done) => probe.close(done));
  return true;
}

/** The port asked for, or a clear refusal; without one, the first free from 8080. */
async function choosePort(host, asked) {
  if (asked !== undefined) {
    const port = Number(asked);
    if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`« ${asked} » n'est pas un numéro de port (1 à 65535)`);
    if (!(await isFree(host, port))) throw new Error(`le port ${port} est déjà pris ou interdit : choisissez-en un autre par --port, ou n'en donnez pas`);
    return port;
  }
  for (let port = 8080; port < 8180; port++) {
    if (await isFree(host, port)) {
      if (port !== 8080) console.error(`   le port 8080 est pris : ce sera ${port}`);
      return port;
    }
  }
  throw new Error('aucun port libre entre 8080 et 8179 : donnez-en un par --port');
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { host: { type: 'string', default: '127.0.0.1' }, port: { type: 'string' }, 'port-libre': { type: 'boolean' } },
  });
  const port = await choosePort(values.host, values.port);
  if (values['port-libre']) {
    console.log(port);
    return;
  }
  const server = await serve(positionals[0] ?? 'dist', { host: values.host, port });
  const everywhere = ['0.0.0.0', '::'].includes(values.host);
  console.log(`   Reste à vivre est servi ici : ${everywhere ? `http://127.0.0.1:${server.port}/` : server.url}`);
  if (everywhere) {
    const here = Object.values(networkInterfaces()).flat();
    for (const { address } of here.filter((a) => a.family === 'IPv4' && !a.internal)) {
      console.log(`   et, depuis le même réseau :   http://${address}:${server.port}/`);
    }
  }
  console.log('   (Ctrl+C pour arrêter)');
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.close().then(() => process.exit(0)));
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await main();
  } catch (error) {
    console.error(`   ${error.message}`);
    process.exitCode = 1;
  }
}
