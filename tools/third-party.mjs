// What comes from others in what is shipped: the list of it that programs read (CycloneDX), and the notices that its
// licences ask to be given with it. Both are made from Cargo.lock and from the libraries as they were published: the same
// bytes on every machine, without a date.
//
//   node tools/third-party.mjs dist           sbom.cdx.json and logiciels.txt of the app, beside its files
//   node tools/third-party.mjs paquet DIR     those of the npm package of the engine
//   node tools/third-party.mjs simuler DIR    those of the command line (Linux, linked with the C library)

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { brotli } from './server.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
export const SBOM = 'sbom.cdx.json';
export const NOTICES = 'logiciels.txt';

const WASM = 'wasm32-unknown-unknown';
export const PRODUCTS = {
  dist: { name: 'reste-a-vivre', type: 'application', target: WASM, cargo: ['--package', 'reste-a-vivre'] },
  paquet: { name: 'reste-a-vivre-npm', type: 'library', target: WASM, cargo: ['--package', 'reste-a-vivre-npm'] },
  simuler: { name: 'simuler', type: 'application', cargo: ['--package', 'reste-a-vivre', '--no-default-features', '--features', 'stock'], libc: true },
};

/** Shipped as data, with what their licence asks to be said. */
const DATA = [
  {
    name: '@etalab/decoupage-administratif',
    version: JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).devDependencies['@etalab/decoupage-administratif'],
    purl: (version) => `pkg:npm/%40etalab/decoupage-administratif@${version}`,
    license: 'etalab-2.0',
    said: 'Noms, codes postaux et zones des communes : code officiel géographique (Insee), base officielle des codes postaux (La Poste), sous Licence Ouverte 2.0.',
  },
  {
    name: 'contacts',
    version: '2026-11-29',
    license: 'etalab-2.0',
    said: "Adresses et numéros des organismes : base de données locales et fiches « Vos droits et démarches » (DILA), sous Licence Ouverte 2.0, et des faits relevés un à un ; leurs sources : tools/contacts/README.md du code.",
  },
];

/** Where the text of a licence stands in a library. */
const TEXTS = /^(licen[cs]e|copying|unlicense|copyright|notice)/i;

function run(program, ...args) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} : ${stderr}`);
  return stdout;
}

/** The libraries whose code is in the product: neither macros nor what only builds or tests. With the product itself, first. */
export function shipped({ cargo, target = run('rustc', '-vV').match(/^host: (.*)$/m)[1] }) {
  const tree = run('cargo', 'tree', '--locked', '--offline', '--edges', 'normal,no-proc-macro', '--prefix', 'none', '--format', '{p}', '--target', target, ...cargo);
  const inside = new Set(tree.split('\n').map((line) => line.match(/^(\S+) v(\S+)/)?.slice(1).join('@')).filter(Boolean));
  const { packages, resolve } = JSON.parse(run('cargo', 'metadata', '--locked', '--offline', '--format-version', '1', '--filter-platform', target));
  const lock = readFileSync(join(ROOT, 'Cargo.lock'), 'utf8');
  const sums = new Map([...lock.matchAll(/name = "(.*)"\nversion = "(.*)"\n(?:source = .*\nchecksum = "(.*)")?/g)].map(([, name, version, sum]) => [`${name}@${version}`, sum]));
  const byId = new Map(packages.map((found) => [found.id, found]));
  const key = ({ name, version }) => `${name}@${version}`;
  return resolve.nodes
    .filter(({ id }) => inside.has(key(byId.get(id))))
    .map(({ id, deps }) => {
      const found = byId.get(id);
      return {
        key: key(found), name: found.name, version: found.version, ours: found.source === null,
        license: (found.license ?? '').replace(/ ?\/ ?/g, ' OR '), sha256: sums.get(key(found)), folder: dirname(found.manifest_path),
        needs: deps.filter(({ dep_kinds }) => dep_kinds.some(({ kind }) => kind === null)).map(({ pkg }) => key(byId.get(pkg))).filter((one) => inside.has(one)),
      };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The standard library is in every program that rustc makes. */
function standardLibrary() {
  const version = readFileSync(join(ROOT, 'rust-toolchain.toml'), 'utf8').match(/channel = "(.*)"/)[1];
  return {
    key: `rust-std@${version}`, name: 'rust-std', version, license: 'MIT OR Apache-2.0', needs: [], purl: `pkg:generic/rust-std@${version}`,
    said: `La bibliothèque standard de Rust, sous licence Apache 2.0 ou MIT. Ce qu'elle tient elle-même d'autrui : COPYRIGHT-library.html, livré avec Rust ${version}.`,
    texts: [ours('LICENSE-APACHE')],
  };
}

const ours = (file) => readFileSync(join(ROOT, file), 'utf8');

/** Linked into the command line: who has the code can link it again with another. */
function cLibrary() {
  const notices = ['/usr/share/doc/libc6-dev/copyright', '/usr/share/common-licenses/LGPL-2.1'];
  const absent = notices.find((file) => !existsSync(file));
  const { status, stdout } = spawnSync('dpkg-query', ['--show', '--showformat=${Version}', 'libc6-dev'], { encoding: 'utf8' });
  if (absent || status !== 0) throw new Error(`les licences de la bibliothèque C manquent (${absent ?? 'libc6-dev'}) : à faire sous Debian ou Ubuntu, avec libc6-dev`);
  return {
    key: `libc6-dev@${stdout}`, name: 'libc6-dev', version: stdout, license: 'LGPL-2.1-or-later', needs: [], purl: `pkg:deb/debian/libc6-dev@${encodeURIComponent(stdout)}`,
    said: "La bibliothèque C de GNU (glibc), liée dans « simuler ». Le code de « simuler » est public : il peut être relié à une autre version.",
    texts: notices.map((file) => readFileSync(file, 'utf8')),
  };
}

/** The texts of the licences of a library, as it was published with them. */
export function texts({ key, license, folder }) {
  const files = readdirSync(folder).filter((file) => TEXTS.test(file)).sort();
  if (files.length > 0) return files.map((file) => readFileSync(join(folder, file), 'utf8'));
  // Some are published without: the one that is the same for all is ours too.
  if (license.split(' OR ').includes('Apache-2.0')) return [ours('LICENSE-APACHE')];
  throw new Error(`${key} (${license}) est publié sans le texte de sa licence : ajoutez-le à tools/third-party.mjs`);
}

/** Everything from others in a product, each with the texts of its licence. */
export function components(product) {
  const crates = shipped(product).filter(({ ours }) => !ours).map((crate) => ({ ...crate, purl: `pkg:cargo/${crate.key}`, texts: texts(crate) }));
  const data = DATA.map((one) => ({ ...one, key: `${one.name}@${one.version}`, purl: one.purl?.(one.version), needs: [], texts: [], type: 'data' }));
  return [...crates, standardLibrary(), ...(product.libc ? [cLibrary()] : []), ...data];
}

/** CycloneDX 1.6. No serial number and no date: the same product has the same list. */
export function sbom(product, from) {
  const { name, type } = product;
  const version = ours('Cargo.toml').match(/^version = "(.*)"/m)[1];
  const ref = `${name}@${version}`;
  const own = shipped(product).filter(({ ours }) => ours);
  const direct = [...new Set(own.flatMap(({ needs }) => needs))].filter((key) => from.some((one) => one.key === key));
  const apart = from.filter(({ needs, sha256 }) => needs.length === 0 && !sha256).map(({ key }) => key);
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { lifecycles: [{ phase: 'build' }], component: { type, 'bom-ref': ref, name, version, licenses: [{ expression: 'MIT OR Apache-2.0' }] } },
    components: from.map((one) => ({
      type: one.type ?? 'library',
      'bom-ref': one.key,
      name: one.name,
      version: one.version,
      ...(one.sha256 ? { hashes: [{ alg: 'SHA-256', content: one.sha256 }] } : {}),
      licenses: [{ expression: one.license }],
      ...(one.purl ? { purl: one.purl } : {}),
    })),
    dependencies: [{ ref, dependsOn: [...direct, ...apart].sort() }, ...from.map(({ key, needs }) => ({ ref: key, dependsOn: needs }))],
  };
}

/** Each component, then each text once, with whose it is. */
export function notices({ name }, from) {
  const written = new Map();
  for (const { key, texts } of from) {
    for (const text of texts) {
      const same = text.replace(/\s+/g, ' ').trim();
      if (!written.has(same)) written.set(same, { text: text.replaceAll('\r\n', '\n').trim(), of: [] });
      written.get(same).of.push(key);
    }
  }
  const line = '-'.repeat(78);
  return [
    `Ce que « ${name} » tient d'autrui, et à quelles conditions.`,
    `« ${name} » lui-même : licence MIT ou Apache 2.0, au choix. La même liste pour un programme : ${SBOM}.`,
    '',
    ...from.map(({ key, license, said }) => `${key}  ${license}${said ? `\n    ${said}` : ''}`),
    ...[...written.values()].flatMap(({ text, of }) => ['', line, `Pour ${of.join(', ')} :`, line, '', text]),
    '',
  ].join('\n');
}

/** Both files of a product, in a folder; gives how many components there are. */
export function writeThirdParty(kind, folder) {
  const product = PRODUCTS[kind];
  const from = components(product);
  const text = notices(product, from);
  writeFileSync(join(folder, SBOM), `${JSON.stringify(sbom(product, from), null, 1)}\n`);
  writeFileSync(join(folder, NOTICES), text);
  if (kind === 'dist') {
    writeFileSync(join(folder, `${NOTICES}.br`), brotli(Buffer.from(text)));
    writeFileSync(join(folder, `${NOTICES}.gz`), gzipSync(text, { level: 9 }));
  }
  return from.length;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [kind, folder = kind] = process.argv.slice(2);
  if (!PRODUCTS[kind] || !existsSync(folder)) {
    console.error('node tools/third-party.mjs dist | paquet DOSSIER | simuler DOSSIER : le produit, et le dossier où il est');
    process.exit(2);
  }
  console.log(`   ${writeThirdParty(kind, folder)} éléments d'autrui : ${join(folder, SBOM)}, ${join(folder, NOTICES)}`);
}
