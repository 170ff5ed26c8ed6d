// Packs what is given to a host who has neither Rust nor Node: the app, the command line, the settings of servers, licences,
// the lists of what comes from others, and the sums of it all. The same bytes for the same files, whatever their dates,
// their owner and the order in which they were made.
//
//   node tools/archive.mjs --site dist --programme simuler --vers DOSSIER      what tools/archive does once both are built

import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { create } from 'tar';
import { NOTICES, SBOM, writeThirdParty } from './third-party.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SUMS = 'SHA256SUMS';
/** Without one of these the folder is not the app as `build` (tools/lib.sh) leaves it. */
const OF_THE_APP = ['index.html', 'index.html.br', 'index.html.gz', 'sw.js', SBOM, NOTICES];

const sha256 = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');
const filesOf = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
  .sort((a, b) => (a < b ? -1 : 1));

/** The day of the commit: the same for whoever builds it, and another for another version. */
function date() {
  if (process.env.SOURCE_DATE_EPOCH) return new Date(Number(process.env.SOURCE_DATE_EPOCH) * 1000);
  const { status, stdout, stderr } = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`la date de la version manque : donnez SOURCE_DATE_EPOCH (git : ${stderr.trim()})`);
  return new Date(Number(stdout) * 1000);
}

/** Makes the archive and its sum in the folder `to`; gives the path of the archive. */
export function pack({ site, program, to }) {
  const absent = [...OF_THE_APP.map((file) => join(site, file)), program].find((file) => !existsSync(file));
  if (absent) throw new Error(`${absent} manque : tools/archive construit tout`);
  const version = readFileSync(join(ROOT, 'Cargo.toml'), 'utf8').match(/^version = "(.*)"/m)[1];
  const name = `reste-a-vivre-${version}-${process.platform}-${process.arch}`;
  const folder = join(to, name);
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['simuler', 'serveurs']) mkdirSync(join(folder, part), { recursive: true });
  cpSync(site, join(folder, 'site'), { recursive: true });
  copyFileSync(program, join(folder, 'simuler/simuler'));
  writeThirdParty('simuler', join(folder, 'simuler'));
  for (const file of ['CHANGELOG.md', 'LICENSE-APACHE', 'LICENSE-MIT', 'docs/hosting/LISEZMOI.md']) copyFileSync(join(ROOT, file), join(folder, basename(file)));
  for (const file of ['Caddyfile', 'apache.conf', 'nginx.conf']) copyFileSync(join(ROOT, 'docs/hosting', file), join(folder, 'serveurs', file));
  writeFileSync(join(folder, SUMS), filesOf(folder).map((file) => `${sha256(join(folder, file))}  ${file}\n`).join(''));

  const files = filesOf(folder);
  for (const file of files) chmodSync(join(folder, file), file === 'simuler/simuler' ? 0o755 : 0o644);
  const archive = join(to, `${name}.tar.gz`);
  create({ cwd: to, file: archive, sync: true, gzip: { level: 9 }, portable: true, mtime: date() }, files.map((file) => `${name}/${file}`));
  writeFileSync(`${archive}.sha256`, `${sha256(archive)}  ${basename(archive)}\n`);
  rmSync(folder, { recursive: true });
  return archive;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { site: { type: 'string' }, programme: { type: 'string' }, vers: { type: 'string' } } });
  const archive = pack({ site: values.site, program: values.programme, to: values.vers });
  console.log(`   ${archive}\n   ${readFileSync(`${archive}.sha256`, 'utf8').split(' ')[0]}`);
}
