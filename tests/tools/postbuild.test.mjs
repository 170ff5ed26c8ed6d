// The post-build hook: what it fills, and what it refuses.

import assert from 'node:assert/strict';
import binaryen from 'binaryen';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

const HOOK = join(dirname(fileURLToPath(import.meta.url)), '../../tools/postbuild.mjs');
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' {{DEV}}; style-src 'self' {{STYLE_HASH}}; form-action 'none'">`;
const START = '<script type="module" src="./boot.js" data-js="./app-0123456789abcdef.js" data-wasm="./app-0123456789abcdef_bg.wasm" blocking="render"></script>';
const STYLES = '<link rel="stylesheet" href="./tokens-0123456789abcdef.css" integrity="sha384-x"/>\n<link rel="stylesheet" href="./base-0123456789abcdef.css"/>\n';

const ICON = '<link rel="icon" href="./icone.svg">\n';

const MODULE = `(module
  (import "./app_bg.js" "__wbg_now_0123456789abcdef" (func $now))
  (memory (export "memory") 1)
  (func $reste_a_vivre::droits::rsa (call $now) (call $reste_a_vivre::ui::vues::entretien::entretien))
  (func $reste_a_vivre::ui::vues::entretien::entretien (call $now))
  (func $main (export "__wbindgen_start") (call $reste_a_vivre::droits::rsa)))`;
binaryen.setDebugInfo(true);
const PROGRAM = binaryen.parseText(MODULE).emitBinary();
// As wasm-bindgen writes it, in short.
const PROGRAM_SCRIPT = `let wasm;
function __wbg_get_imports() {
    const import0 = {
        __wbg_now_0123456789abcdef: () => wasm.memory,
    };
    return {
        "./app_bg.js": import0,
    };
}
const __wbg_load = (module, imports) => WebAssembly.instantiate(module, imports);
async function __wbg_init(module_or_path) {
    const imports = __wbg_get_imports();
    const { instance } = await __wbg_load(await module_or_path, imports);
    wasm = instance.exports;
    wasm.__wbindgen_start();
}
export { __wbg_init as default };
`;
const SUITE = readFileSync(join(dirname(fileURLToPath(import.meta.url)), '../../src/web/suite.js'), 'utf8');

const hashOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Runs the hook on a small project; `change` edits its files first. */
function run({ profile = 'release', change = () => {} } = {}) {
  const source = mkdtempSync(join(tmpdir(), 'postbuild-'));
  const staging = join(source, 'stage');
  mkdirSync(join(staging, 'pages'), { recursive: true });
  mkdirSync(join(source, 'styles', 'blocs'), { recursive: true });
  mkdirSync(join(source, 'src', 'web'), { recursive: true });
  const files = {
    'index.html': '<link data-trunk rel="css" href="styles/tokens.css">\n<link data-trunk rel="css" href="styles/base.css">\n',
    'src/web/suite.js': SUITE,
    'styles/tokens.css': '@layer tokens, base;',
    'styles/base.css': 'body { margin: 0 }',
    'stage/index.html': `<head>${POLICY}\n<!-- note -->\n${STYLES}${ICON}${START}</head>`,
    'stage/tokens-0123456789abcdef.css': '@layer tokens, base;',
    'stage/base-0123456789abcdef.css': 'body { margin: 0 }',
    'stage/icone.svg': '<svg/>',
    'stage/sw.js': "const VERSION = '{{VERSION}}';\nconst FILES = ['{{FILES}}'];",
    'stage/pages/cadre.html': '<title>{{TITRE}}</title><link rel="icon" href="../{{ICONE}}"><link rel="stylesheet" href="../{{STYLE}}">{{CONTENU}}',
    'stage/pages/aide.html': '<h1>Aide</h1>',
    'stage/boot.js': 'boot',
    'stage/app-0123456789abcdef.js': PROGRAM_SCRIPT,
    'stage/app-0123456789abcdef_bg.wasm': PROGRAM,
  };
  change(files);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(source, name), text);
  const { status, stderr } = spawnSync(process.execPath, [HOOK], {
    encoding: 'utf8',
    env: { ...process.env, TRUNK_PROFILE: profile, TRUNK_SOURCE_DIR: source, TRUNK_STAGING_DIR: staging },
  });
  const all = readdirSync(staging, { recursive: true }).sort();
  const packed = all.filter((file) => /\.(br|gz)$/.test(file));
  // Each is the file beside it.
  const unpack = { br: brotliDecompressSync, gz: gunzipSync };
  for (const file of packed) {
    const [, name, encoding] = file.match(/(.*)\.(br|gz)$/);
    assert.deepEqual(unpack[encoding](readFileSync(join(staging, file))), readFileSync(join(staging, name)), file);
  }
  const result = { status, stderr, packed, files: readdirSync(staging).filter((file) => !packed.includes(file)).sort(), page: readFileSync(join(staging, 'index.html'), 'utf8') };
  const css = result.files.filter((file) => file.endsWith('.css'));
  result.scripts = result.files.filter((file) => file.endsWith('.js')).map((file) => readFileSync(join(staging, file), 'utf8'));
  result.programs = result.files.filter((file) => file.endsWith('.wasm')).map((file) => readFileSync(join(staging, file)));
  result.worker = readFileSync(join(staging, 'sw.js'), 'utf8');
  result.help = readFileSync(join(staging, 'pages', 'aide.html'), 'utf8');
  result.css = css.map((file) => readFileSync(join(staging, file), 'utf8'));
  rmSync(source, { recursive: true });
  return result;
}

const edit = (name, from, to) => (files) => {
  assert.ok(files[name].includes(from));
  files[name] = files[name].replace(from, to);
};

test('release: one style sheet, names that follow the contents, a closed policy', () => {
  const { status, stderr, files, page, css } = run();
  assert.equal(status, 0, stderr);
  assert.deepEqual(css, ['@layer tokens,base;body{margin:0}\n']);
  assert.equal(files.length, 10);
  for (const file of files.filter((file) => !['index.html', 'pages', 'sw.js'].includes(file))) {
    assert.match(file, /^(style|boot|app|app_bg|suite|conseil|icone)-[0-9a-f]{12}\.(css|js|wasm|svg)$/);
    assert.ok(page.includes(`"./${file}"`), file);
  }
  assert.match(page, /content="default-src 'none'; script-src 'self'; style-src 'self'; form-action 'none'"/);
  assert.doesNotMatch(page, /<!--/);
});

test('release: what no host edits is compressed once, in both ways, the pages are not', () => {
  const { packed, files } = run();
  const wanted = files.filter((file) => /\.(html|css|js|wasm|txt)$/.test(file)).flatMap((file) => [`${file}.br`, `${file}.gz`]);
  assert.deepEqual(packed, wanted.sort());
  assert.ok(packed.some((file) => file.includes('.wasm')) && !packed.some((file) => file.includes('aide')));
  assert.deepEqual(run({ profile: 'debug' }).packed, []);
});

test('release: the program and its script call each other by the same short names, in all files', async () => {
  const { scripts, programs } = run();
  const script = scripts.find((text) => text.includes('export'));
  for (const { module, name } of programs.flatMap((file) => WebAssembly.Module.imports(new WebAssembly.Module(file)))) {
    assert.ok(['a', 'suite', 'debut', 'conseil', 'milieu'].includes(module) && name.length <= 3, `${module} ${name}`);
  }
  assert.doesNotMatch(script, /__wbg|wbindgen|memory/);
  // In a page that has the addresses of the files, each of them arrives as an answer of the network would: in the order of their names.
  globalThis.document = { querySelector: () => ({ dataset: { suite: 2, conseil: 1 } }) };
  globalThis.fetch = async (place) => programs[place];
  const { default: start, suite, conseil } = await import(`data:text/javascript,${encodeURIComponent(script)}`);
  suite();
  conseil();
  await start(programs[0]);
});

test('refused: a script of another program', () => {
  const { status, stderr } = run({ change: edit('stage/app-0123456789abcdef.js', '__wbg_now', '__wbg_then') });
  assert.equal(status, 1);
  assert.match(stderr, /__wbg_now_0123456789abcdef/);
});

test('release: the worker keeps every file under a version of their contents, the pages follow the style', () => {
  const { worker, files, help, page } = run();
  const listed = new Map(eval(worker.match(/FILES ?= ?(\[\[.*?\]\])/)[1]));
  assert.deepEqual([...listed.keys()].sort(), ['./', './pages/aide.html', ...files.filter((file) => !['pages', 'sw.js'].includes(file)).map((file) => `./${file}`)].sort());
  // The hash is in the name, or beside it; those of pages/ are the host's.
  for (const [file, hash] of listed) assert.equal(hash, ['./', './index.html'].includes(file) ? hashOf(page) : undefined, file);
  assert.ok(!worker.includes('{{'));
  const style = files.find((file) => file.startsWith('style-'));
  assert.ok(help.includes(`"../${style}"`) && !help.includes('{{'), help);
  assert.ok(help.startsWith('<title>Aide</title>') && help.endsWith('<h1>Aide</h1>') && !worker.includes('cadre'), help);
  const version = (result) => result.worker.match(/VERSION ?= ?.([0-9a-f]{12})/)[1];
  assert.notEqual(version(run()), version(run({ change: edit('stage/boot.js', 'boot', 'boot_of_tomorrow') })));
});

test('release: another page and another worker have another length, whatever a server says of a date and a size', () => {
  const [now, later] = [run(), run({ change: edit('stage/boot.js', 'boot', 'book') })];
  assert.notEqual(now.page.length, later.page.length);
  assert.notEqual(now.worker.length, later.worker.length);
});

test('release: another content gives another name', () => {
  const js = (result) => result.files.find((file) => /^app-.*js$/.test(file));
  const other = run({ change: edit('stage/app-0123456789abcdef.js', 'app', 'app_of_tomorrow') });
  assert.notEqual(js(run()), js(other));
});

test("the saved report's style is allowed by the hash of its exact text", () => {
  const text = 'h1 { color: black }\n';
  const { page } = run({ change: (files) => (files['styles/impression-rapport.css'] = text) });
  assert.ok(page.includes(`style-src 'self' 'sha256-${createHash('sha256').update(text).digest('base64')}'`));
});

test('debug: files keep their names, the reload script is allowed', () => {
  const { status, page, files } = run({ profile: 'debug' });
  assert.equal(status, 0);
  assert.match(page, /script-src 'self' 'unsafe-inline';/);
  assert.ok(files.includes('app-0123456789abcdef.js'));
});

for (const [what, change, said] of [
  ['an inline script', edit('stage/index.html', '</head>', '<script>alert(1)</script></head>'), /en ligne/],
  ['an inline style', edit('stage/index.html', '</head>', '<style>p {}</style></head>'), /en ligne/],
  ['an event handler', edit('stage/index.html', '</head>', '</head><body onload="x()">'), /en ligne/],
  ['a missing mark', edit('stage/index.html', '{{STYLE_HASH}}', ''), /STYLE_HASH/],
  ['an unknown mark', edit('stage/index.html', "'none'\"", "'none' {{AUTRE}}\""), /marque/],
  ['a foreign address', edit('stage/index.html', '</head>', '<link rel="preload" href="https://example.org/x"></head>'), /étrangère/],
  ['a file that is not there', edit('stage/index.html', '</head>', '<link rel="icon" href="./absent.svg"></head>'), /n'existe pas/],
  ['no start script', edit('stage/index.html', START, ''), /démarrage/],
  ['a style sheet that is not linked', (files) => (files['styles/blocs/oubli.css'] = ''), /href="styles\/blocs\/oubli\.css"/],
  [
    'layers that are not ordered first',
    edit('index.html', '<link data-trunk rel="css" href="styles/tokens.css">\n<link data-trunk rel="css" href="styles/base.css">', '<link data-trunk rel="css" href="styles/base.css">\n<link data-trunk rel="css" href="styles/tokens.css">'),
    /la première/,
  ],
]) {
  test(`refused: ${what}`, () => {
    const { status, stderr } = run({ change });
    assert.equal(status, 1);
    assert.match(stderr, said);
  });
}
