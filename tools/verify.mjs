// What a host runs once the app is published: does the server send each file as it must?
//
//   node tools/verify.mjs https://reste-a-vivre.example.org/
//
// Reads the published page and all that it names: types, compression, keeping, headers that protect. Prints one line a
// fault, what was read and what is wanted; fails if there is one. Writes nothing and follows no other address.

import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NAMED_AFTER_CONTENTS, SECURITY_HEADERS, TYPES } from './server.mjs';

/** Where compression counts. */
const COMPRESSED = ['.js', '.css', '.txt', '.wasm'];
const BIG = 8_000;
/** The server's own, beside those that every server must send: Cross-Origin-Resource-Policy is of who serves a room. */
const WANTED = Object.entries({ ...SECURITY_HEADERS, 'Cross-Origin-Resource-Policy': undefined, 'Content-Security-Policy': undefined }).filter(([, value]) => value);

/** Who may show the app in a frame: nobody, or sites that are named one by one. */
export function namesWhoFrames(policy) {
  const who = policy?.match(/frame-ancestors ([^;,]*)/)?.[1].trim().split(/ +/) ?? [];
  return who.length > 0 && who.every((one) => one === "'none'" || one === "'self'" || /^https:\/\/[^*/]+$/.test(one));
}

/** One answer, without following: `{ status, headers, body }`, the body as it was sent. */
function ask(url, headers = {}) {
  return new Promise((done, fail) => {
    const request = (url.protocol === 'https:' ? secure : plain)(url, { headers }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    });
    request.on('error', fail).end();
  });
}

const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync, identity: (body) => body };

/** Every fault of a published app, in French. */
export async function faults(address) {
  const site = new URL(address.endsWith('/') ? address : `${address}/`);
  const found = [];
  const fault = (path, read, wanted) => found.push(`${path} : ${read} ; il faut ${wanted}`);

  const page = await ask(site, { 'accept-encoding': 'identity' });
  if (page.status !== 200) return [`${site} : réponse ${page.status} ; il faut la page de l'application (200)`];
  if (site.protocol === 'https:') {
    const before = await ask(new URL(site.href.replace('https:', 'http:').replace(/:\d+\//, '/'))).catch(() => undefined);
    if (before && !(before.status >= 301 && before.status <= 308 && before.headers.location?.startsWith('https:')))
      fault('http://', `réponse ${before.status}`, "un renvoi vers l'adresse en https");
  }
  for (const [name, value] of WANTED) {
    const read = page.headers[name.toLowerCase()];
    if (!read?.includes(value)) fault('index.html', `${name} : ${read ?? 'absent'}`, `« ${value} »`);
  }
  const policy = page.headers['content-security-policy'];
  if (!namesWhoFrames(policy)) fault('index.html', `Content-Security-Policy : ${policy ?? 'absent'}`, "« frame-ancestors 'none' », ou les adresses en https des sites qui la montrent, sans *");
  if (site.protocol === 'https:' && !page.headers['strict-transport-security']) fault('index.html', 'Strict-Transport-Security : absent', '« max-age=31536000 »');
  if (/\d/.test(page.headers.server ?? '')) fault('index.html', `Server : ${page.headers.server}`, 'le nom du serveur sans sa version');

  const worker = await ask(new URL('sw.js', site), { 'accept-encoding': 'identity' });
  const files = [...worker.body.toString().matchAll(/["']\.\/([^"']*)["']/g)].map(([, file]) => file).filter(Boolean);
  if (files.length === 0) return [...found, `sw.js : réponse ${worker.status} ; il faut la liste des fichiers de l'application`];
  for (const file of ['index.html', 'sw.js', ...files]) await verifyFile(new URL(file, site), file, fault);
  const lost = await ask(new URL('un-fichier-qui-n-est-pas-la', site));
  if (lost.status !== 404) fault('une adresse inconnue', `réponse ${lost.status}`, '404');
  return found;
}

async function verifyFile(url, file, fault) {
  const bare = await ask(url, { 'accept-encoding': 'identity' });
  if (bare.status !== 200) return fault(file, `réponse ${bare.status}`, '200');
  const kind = extname(file);
  const [expected] = TYPES[kind].split(';');
  const type = bare.headers['content-type'] ?? 'absent';
  if (!type.startsWith(expected)) fault(file, `Content-Type : ${type}`, expected);
  if (bare.headers['x-content-type-options'] !== 'nosniff') fault(file, 'X-Content-Type-Options : absent', '« nosniff »');
  const kept = bare.headers['cache-control'] ?? 'absent';
  const wanted = NAMED_AFTER_CONTENTS.test(file) ? 'immutable' : 'no-cache';
  if (!kept.includes(wanted)) fault(file, `Cache-Control : ${kept}`, `« ${wanted} »`);

  for (const encoding of COMPRESSED.includes(kind) && bare.body.length > BIG ? ['br', 'gzip'] : []) {
    const packed = await ask(url, { 'accept-encoding': encoding });
    const read = packed.headers['content-encoding'] ?? 'identity';
    // A server without brotli sends gzip to who takes both; asked for brotli alone, it may send the file as it is.
    if (read === 'identity' && encoding === 'br') continue;
    if (read !== encoding) {
      fault(file, `Content-Encoding : ${read}`, `« ${encoding} » à qui l'accepte`);
      continue;
    }
    if (!UNPACK[read](packed.body).equals(bare.body)) fault(file, `un contenu ${read} qui n'est pas celui du fichier`, 'le même');
    if (!(packed.headers['content-type'] ?? '').startsWith(expected)) fault(file, `Content-Type : ${packed.headers['content-type']}, compressé en ${read}`, expected);
    const vary = packed.headers.vary ?? 'absent';
    if (!/accept-encoding/i.test(vary)) fault(file, `Vary : ${vary}`, '« Accept-Encoding »');
    const stamps = { 'if-none-match': packed.headers.etag, 'if-modified-since': packed.headers['last-modified'] };
    const again = await ask(url, { 'accept-encoding': encoding, ...Object.fromEntries(Object.entries(stamps).filter(([, value]) => value)) });
    if (again.status !== 304) fault(file, `demandé de nouveau, compressé en ${read} : réponse ${again.status}`, '304, sans le renvoyer');
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const address = process.argv[2];
  if (!address || !URL.canParse(address)) {
    console.error('node tools/verify.mjs https://adresse/ : l\'adresse où l\'application est publiée');
    process.exitCode = 2;
  } else {
    const found = await faults(address).catch((error) => [`${address} : ${error.message}`]);
    for (const line of found) console.error(`   ${line}`);
    console.log(found.length === 0 ? '   tout est envoyé comme il faut' : `   ${found.length} à corriger (réglages prêts : docs/hosting)`);
    process.exitCode = found.length === 0 ? 0 : 1;
  }
}
