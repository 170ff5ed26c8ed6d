// Run by Trunk once the files of dist/ are written and before they are shown.
//
// 1. Checks that every file of styles/ is linked, tokens.css first.
// 2. Fills the marks of the page's Content-Security-Policy.
// 3. In release: joins the style sheets, shortens names, splits the program, minifies, names files after their
//    contents, lists them for the service worker, compresses them, and refuses a page with an inline script or style, which
//    the policy would block.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { transformSync } from 'esbuild';
import { NAMED } from './rooms.mjs';
import { brotli, NAMED_AFTER_CONTENTS } from './server.mjs';
import { withoutPlaces } from './places.mjs';
import { split } from './split.mjs';

const release = process.env.TRUNK_PROFILE === 'release';
const source = process.env.TRUNK_SOURCE_DIR;
const staging = process.env.TRUNK_STAGING_DIR;
if (!source || !staging) fail('à lancer par Trunk, qui dit où sont les fichiers (TRUNK_STAGING_DIR)');

// The style of the saved report: written by the app into a <style> element, so
// allowed by the hash of its exact text. Not linked: the page has its own.
const REPORT_STYLE = 'styles/impression-rapport.css';

const page = join(staging, 'index.html');
let html = readFileSync(page, 'utf8');

checkStyles();
const reportStyle = join(source, REPORT_STYLE);
fill('{{STYLE_HASH}}', existsSync(reportStyle) ? `'sha256-${sha256(readFileSync(reportStyle)).toString('base64')}'` : '');
// trunk serve adds an inline script that reloads the page, and changes it as it serves.
fill('{{DEV}}', release ? '' : "'unsafe-inline'");
html = html.replace(/(content="default-src[^"]*")/, (policy) => policy.replace(/ +(?=[;"])/g, '').replace(/ {2,}/g, ' '));

if (release) {
  html = html.replace(/[ \t]*<!--(?!\[)[\s\S]*?-->\n?/g, '');
  joinStyles();
  leaveOutPlaces();
  keepNames();
  shortenNames();
  splitProgram();
  minify();
  nameAfterContents();
  checkPage();
  completePages();
  fillServiceWorker();
}
writeFileSync(page, html);
if (release) precompress();

// ---------------------------------------------------------------------------

function fail(why) {
  console.error(`tools/postbuild.mjs : ${why}`);
  process.exit(1);
}

function sha256(data) {
  return createHash('sha256').update(data).digest();
}

/** As names and the worker's list say it. */
function hashOf(data) {
  return sha256(data).toString('hex').slice(0, 12);
}

function fill(mark, value) {
  if (!html.includes(mark)) fail(`la marque ${mark} n'est pas dans index.html`);
  html = html.replaceAll(mark, value);
}

function checkStyles() {
  const written = readFileSync(join(source, 'index.html'), 'utf8');
  const linked = [...written.matchAll(/rel="css" href="([^"]+)"/g)].map(([, href]) => href);
  const folder = join(source, 'styles');
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true }) : [];
  const missing = files
    .map((file) => `styles/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.css') && file !== REPORT_STYLE && !linked.includes(file))
    .sort();
  if (missing.length > 0) {
    const lines = missing.map((file) => `  <link data-trunk rel="css" href="${file}">`);
    fail(`ces lignes manquent à index.html :\n${lines.join('\n')}`);
  }
  if (linked.includes('styles/tokens.css') && linked[0] !== 'styles/tokens.css') {
    fail('styles/tokens.css doit être liée la première : elle ordonne les couches (@layer)');
  }
}

/** Many small files to write, one to download. */
function joinStyles() {
  const links = [...html.matchAll(/<link rel="stylesheet" href="\.\/([^"]+)"[^>]*>\s*/g)];
  if (links.length === 0) fail('aucune feuille de style dans la page');
  const css = links.map(([, file]) => readFileSync(join(staging, file), 'utf8'));
  links.forEach(([, file]) => rmSync(join(staging, file)));
  writeFileSync(join(staging, 'style.css'), css.join('\n'));
  links.forEach(([link], i) => (html = html.replace(link, i === 0 ? '<link rel="stylesheet" href="./style.css">\n' : '')));
}

/** Nothing that is shipped says where a panic stands in the sources. */
function leaveOutPlaces() {
  const [wasm] = program();
  writeFileSync(wasm, withoutPlaces(readFileSync(wasm)).program);
}

/** A copy of the program with the names of its functions, which dist/ leaves out: tools/rooms.mjs reads what each folder weighs. */
function keepNames() {
  mkdirSync(join(source, 'target'), { recursive: true });
  copyFileSync(join(staging, readdirSync(staging).find((file) => file.endsWith('.wasm'))), join(source, NAMED));
}

/** The program, and the script that wasm-bindgen made for it. */
function program() {
  return [/\.wasm$/, /^app-.*\.js$/].map((name) => join(staging, readdirSync(staging).find((file) => name.test(file))));
}

/** The names by which the program and its script call each other, most with a hash, become short: 3 kB less to download. */
function shortenNames() {
  const [wasm, script] = program();
  const { status, stdout, stderr } = spawnSync('wasm-opt', ['--debuginfo', '--minify-imports-and-exports-and-modules', '--strip-producers', wasm, '-o', wasm], { encoding: 'utf8' });
  if (status !== 0) fail(`wasm-opt : ${stderr}`);
  const { imports, exports } = JSON.parse(stdout);
  let code = readFileSync(script, 'utf8');
  const rename = (written, short) => {
    if (!code.includes(written)) fail(`« ${written} » n'est pas dans le script du programme`);
    code = code.replaceAll(written, () => short);
  };
  rename(`"${imports[0][0]}":`, '"a":');
  for (const [, name, short] of imports) rename(` ${name}:`, ` ${short}:`);
  // From the longest: one name may begin another.
  for (const [name, short] of exports.sort(([a], [b]) => b.length - a.length)) {
    if (code.includes(`wasm.${name}`)) rename(`wasm.${name}`, `wasm.${short}`);
  }
  // Sixty lines of wasm-bindgen say a value in the console's messages; the browser's own words are enough.
  code = code.replace(/function debugString\(val\) \{[^]*?\n\}\n/, 'const debugString = String;\n');
  writeFileSync(script, code);
}

/** What the first questions run, then the rest, then what is opened from the results (tools/split.mjs): src/web/suite.js brings them. */
function splitProgram() {
  const [wasm, script] = program();
  const [first, rest, further] = split(readFileSync(wasm));
  if (!further) fail("aucune fonction du programme n'attend d'être appelée : ses noms manquent");
  writeFileSync(wasm, first);
  writeFileSync(join(staging, 'suite.wasm'), rest);
  writeFileSync(join(staging, 'conseil.wasm'), further);
  let code = readFileSync(script, 'utf8');
  const after = (place, added) => {
    if (code.split(place).length !== 2) fail(`« ${place} » n'est pas, une fois, dans le script du programme`);
    code = code.replace(place, () => place + added);
  };
  after('"a": import0,', ' suite: rest.borrowed, conseil: further.borrowed,');
  after('await __wbg_load(await module_or_path, imports);', ' for (const part of [rest, further]) if (part.early) await part.take(part.early, instance.exports);');
  writeFileSync(script, `${code}\n${readFileSync(join(source, 'src/web/suite.js'), 'utf8')}`);
  html = html.replace(' data-wasm=', ' data-suite="./suite.wasm" data-conseil="./conseil.wasm" data-wasm=');
}

/** Scripts and styles without what only people read. */
function minify() {
  for (const file of readdirSync(staging)) {
    if (!/\.(js|css)$/.test(file) || file === 'secours.js') continue;
    const path = join(staging, file);
    const loader = file.endsWith('.css') ? 'css' : 'js';
    // The first browsers that know modules must at least read that they are too old.
    const target = file.startsWith('boot') ? 'es2018' : 'es2022';
    writeFileSync(path, transformSync(readFileSync(path, 'utf8'), { loader, minify: true, target }).code);
  }
}

/**
 * A file's name says its contents, so a page never starts with a program of
 * another version, whatever a server or a browser kept. Trunk's own names do
 * not follow what wasm-opt changed.
 */
function nameAfterContents() {
  const trunkHash = /-[0-9a-f]{8,16}(?=[._])/;
  for (const file of readdirSync(staging)) {
    if (!/\.(js|css|wasm|svg)$/.test(file) || !html.includes(`./${file}`)) continue;
    const hash = hashOf(readFileSync(join(staging, file)));
    const name = file.replace(trunkHash, '').replace(/(?=\.\w+$)/, `-${hash}`);
    renameSync(join(staging, file), join(staging, name));
    html = html.replaceAll(`./${file}`, `./${name}`);
  }
}

/** Each static page is its text in the shared frame, with the style and the icon of the app under the names they have now. */
/**
 * What a server sends as it is (docs/hosting): brotli and gzip at their best, made once. Only the files that nobody edits
 * once published: those of pages/ are the host's.
 */
function precompress() {
  for (const file of readdirSync(staging).filter((file) => /\.(html|css|js|wasm|txt)$/.test(file))) {
    const path = join(staging, file);
    const data = readFileSync(path);
    writeFileSync(`${path}.br`, brotli(data));
    writeFileSync(`${path}.gz`, gzipSync(data, { level: 9 }));
  }
}

function completePages() {
  const style = html.match(/href="\.\/(style-[0-9a-f]{12}\.css)"/)?.[1] ?? fail('pas de feuille de style');
  const icon = html.match(/href="\.\/(icone-[0-9a-f]{12}\.svg)"/)?.[1] ?? fail("pas d'icône");
  const folder = join(staging, 'pages');
  const framePath = join(folder, 'cadre.html');
  const frame = readFileSync(framePath, 'utf8').replace('{{STYLE}}', style).replace('{{ICONE}}', icon);
  rmSync(framePath);
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    const title = text.match(/<h1>(.*)<\/h1>/)?.[1] ?? fail(`la page ${file} n'a pas de titre`);
    writeFileSync(path, frame.replace('{{TITRE}}', () => title).replace('{{CONTENU}}', () => text));
  }
}

/**
 * As many characters that say nothing as the contents decide: a server that names a version by a date and a size (nginx, Apache)
 * would otherwise say of another page, or of another worker, put there with the same date, that nothing changed.
 */
function ofItsOwnLength(text, before, one, contents) {
  return `${text}${before}${one.repeat(parseInt(sha256(contents).toString('hex').slice(0, 3), 16))}`;
}

/** What the service worker keeps: every file with the beginning of its hash, and a version that changes when one does. */
function fillServiceWorker() {
  html = ofItsOwnLength(html, '\n', ' ', html);
  writeFileSync(page, html);
  const files = readdirSync(staging, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'sw.js')
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  const version = hashOf(Buffer.concat(files.map((file) => readFileSync(file))));
  // A file named after its contents says its hash; those of pages/ are the host's, who may edit them.
  const listed = files.map((file) => {
    const url = `./${file.slice(staging.length + 1).replaceAll('\\', '/')}`;
    return NAMED_AFTER_CONTENTS.test(url) || url.startsWith('./pages/') ? [url] : [url, hashOf(readFileSync(file))];
  });
  const path = join(staging, 'sw.js');
  const code = readFileSync(path, 'utf8');
  if (!code.includes('{{FILES}}')) fail("la marque {{FILES}} n'est pas dans sw.js");
  const index = ['./', hashOf(readFileSync(page))];
  const filled = code.replace('{{VERSION}}', version).replace(/['"]\{\{FILES\}\}['"]/, [index, ...listed].map((file) => JSON.stringify(file)).join());
  writeFileSync(path, ofItsOwnLength(filled, '//', '.', filled));
}

function checkPage() {
  const inline = html.match(/<script(?![^>]*\ssrc=)[^>]*>|<style[\s>]|\sstyle=|\son\w+=|javascript:/i);
  if (inline) fail(`la page contient du code ou du style en ligne, que sa politique refuse : ${inline[0]}`);
  if (html.includes('{{')) fail('il reste une marque {{…}} dans la page');
  if (!/<script type="module" src="[^"]+" data-js="[^"]+" data-suite="[^"]+" data-conseil="[^"]+" data-wasm="[^"]+" blocking="render">/.test(html)) fail("le script de démarrage n'est pas dans la page");
  for (const [, url] of html.matchAll(/(?:href|src|data-js|data-suite|data-conseil|data-wasm)="([^"#]+)"/g)) {
    if (/^[a-z]+:|^\/\//i.test(url)) fail(`la page appelle une adresse étrangère : ${url}`);
    if (!existsSync(join(staging, url))) fail(`la page appelle un fichier qui n'existe pas : ${url}`);
  }
}
