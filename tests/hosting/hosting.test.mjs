// Each setting of docs/hosting, run by its server from a Debian package and asked as `tools/verify.mjs` asks a published
// app: only names, ports and paths are changed. What the settings say of a file must be true of what is received.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createSite, get } from 'node:http';
import { globalAgent } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve } from '../../tools/server.mjs';
import { faults, namesWhoFrames } from '../../tools/verify.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const settings = (file) => readFileSync(join(ROOT, 'docs/hosting', file), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'hebergement-'));
const site = join(folder, 'site');
const [certificate, key] = [join(folder, 'certificat.pem'), join(folder, 'cle.pem')];
// A server gives its work to an account that must read these.
chmodSync(folder, 0o755);
cpSync(join(ROOT, 'dist'), site, { recursive: true });
const made = spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', certificate], { encoding: 'utf8' });
assert.equal(made.status, 0, made.stderr);
globalAgent.options.ca = readFileSync(certificate);
after(() => rmSync(folder, { recursive: true, force: true }));

/** Replaces what a host changes; each must be there. */
function changed(text, ...changes) {
  for (const [written, ours] of changes) {
    assert.ok(text.includes(written), `« ${written} » n'est pas dans ce réglage`);
    text = text.replaceAll(written, ours);
  }
  return text;
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** Runs a server until `check` has ended; fails with what it said where it does not come up. */
async function served(command, args, port, check, { env = {}, log = undefined } = {}) {
  const child = spawn(command, args, { env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin`, ...env } });
  let said = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', (data) => (said += data));
  const ended = new Promise((done) => child.once('close', done).once('error', (error) => ((said += error.message), done())));
  try {
    for (let tries = 0; ; tries++) {
      const up = await new Promise((done) => get({ port, host: 'localhost', agent: false }, (response) => (response.resume(), done(true))).on('error', (error) => done(error.code === 'HPE_INVALID_CONSTANT' || error.code === 'ECONNRESET')));
      if (up) break;
      assert.ok(tries < 100 && child.exitCode === null, `${command} ne répond pas :\n${said}${log && existsSync(log) ? readFileSync(log, 'utf8') : ''}`);
      await new Promise((later) => setTimeout(later, 100));
    }
    await check();
  } finally {
    child.kill();
    await ended;
  }
}

const isRight = (port) => async () => assert.deepEqual(await faults(`https://localhost:${port}/`), []);

for (const [name, ...more] of [['gzip'], ['brotli', ['# brotli_static on;', 'brotli_static on;']]]) {
  test(`nginx, ${name}`, async () => {
    const [port, clear] = [await freePort(), await freePort()];
    const text = changed(settings('nginx.conf'), ['listen 80;', `listen 127.0.0.1:${clear};`], ['listen 443', `listen 127.0.0.1:${port}`],
      ['reste-a-vivre.example.org', 'localhost'], ['/etc/ssl/reste-a-vivre.pem', certificate], ['/etc/ssl/reste-a-vivre.key', key], ['/srv/reste-a-vivre', site], ...more);
    const path = join(folder, `nginx-${name}.conf`);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder};`).join(' ');
    writeFileSync(path, `include /etc/nginx/modules-enabled/*.conf;\ndaemon off; pid ${folder}/nginx.pid; error_log stderr;\nevents {}\nhttp { ${temporary}\n${text}\n}\n`);
    await served('nginx', ['-c', path], clear, async () => {
      const answer = await new Promise((done) => get(`http://localhost:${clear}/pages/`, done));
      assert.deepEqual([answer.statusCode, answer.headers.location], [301, 'https://localhost/pages/']);
      await isRight(port)();
    });
  });
}

for (const place of ['Directory', '.htaccess']) {
  test(`Apache, ${place}`, async () => {
    const port = await freePort();
    const text = settings('apache.conf');
    const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'rewrite', 'env', 'filter', 'brotli', 'deflate', 'ssl', 'socache_shmcb', 'http2'];
    const own = join(folder, place === '.htaccess' ? 'apache-htaccess' : 'apache');
    mkdirSync(own);
    const root = join(own, 'site');
    cpSync(site, root, { recursive: true });
    if (place === '.htaccess') writeFileSync(join(root, '.htaccess'), text);
    writeFileSync(join(own, 'apache.conf'), `
      ServerRoot ${own}
      PidFile ${own}/pid
      ErrorLog ${own}/erreurs
      ${modules.map((module) => `LoadModule ${module}_module /usr/lib/apache2/modules/mod_${module}.so`).join('\n')}
      ${process.getuid() === 0 ? 'User www-data\nGroup www-data' : ''}
      TypesConfig /etc/mime.types
      ServerName localhost
      ServerTokens Prod
      Protocols h2 http/1.1
      DirectoryIndex index.html
      # As some servers do for all their sites.
      AddOutputFilterByType BROTLI_COMPRESS text/javascript text/plain application/wasm
      AddOutputFilterByType DEFLATE text/css text/plain application/wasm
      Listen 127.0.0.1:${port}
      <VirtualHost *:${port}>
        DocumentRoot ${root}
        SSLEngine on
        SSLCertificateFile ${certificate}
        SSLCertificateKeyFile ${key}
        <Directory ${root}>
          Require all granted
          Options FollowSymLinks
          ${place === '.htaccess' ? 'AllowOverride FileInfo' : text}
        </Directory>
      </VirtualHost>
    `);
    await served('apache2', ['-D', 'FOREGROUND', '-f', join(own, 'apache.conf')], port, isRight(port), { env: { APACHE_RUN_DIR: own }, log: join(own, 'erreurs') });
  });
}

test('Caddy', async () => {
  const port = await freePort();
  const text = changed(settings('Caddyfile'), ['reste-a-vivre.example.org {', `https://localhost:${port} {\n\ttls ${certificate} ${key}`], ['/srv/reste-a-vivre', site]);
  const path = join(folder, 'Caddyfile');
  writeFileSync(path, `{\n\tadmin off\n\tauto_https disable_redirects\n}\n${text}`);
  await served('caddy', ['run', '--adapter', 'caddyfile', '--config', path], port, isRight(port), { env: { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder } });
});

test('qui montre la page dans un cadre : personne, ou des sites nommés un par un', () => {
  const right = ["'none'", 'https://www.ville.example', "'self' https://www.ville.example https://ccas.example:8443"];
  const wrong = ['*', 'https:', 'https://*.example', 'http://www.ville.example', 'https://www.ville.example *', ''];
  for (const who of right) assert.ok(namesWhoFrames(`default-src 'self'; frame-ancestors ${who}; base-uri 'none'`), who);
  for (const who of wrong) assert.ok(!namesWhoFrames(`frame-ancestors ${who}`), who);
  assert.ok(!namesWhoFrames(undefined));
});

test('un serveur sans réglage est repris point par point', async () => {
  const local = await serve(site);
  const bare = createSite(async (request, response) => {
    const answer = await fetch(new URL(request.url, local.url), { headers: { 'accept-encoding': 'identity' } });
    response.writeHead(answer.status, { 'content-type': request.url.endsWith('.wasm') ? 'application/octet-stream' : answer.headers.get('content-type') });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise((done) => bare.listen(0, '127.0.0.1', done));
  try {
    assert.deepEqual(await faults(local.url), [], 'the server of one room');
    const found = (await faults(`http://127.0.0.1:${bare.address().port}/`)).join('\n');
    for (const said of ['Content-Security-Policy : absent', 'Content-Type : application/octet-stream ; il faut application/wasm', 'Content-Encoding : identity ; il faut « gzip »', 'Cache-Control : absent', 'X-Content-Type-Options : absent'])
      assert.ok(found.includes(said), `${said}\n${found}`);
  } finally {
    bare.close();
    await local.close();
  }
});
