// The archive that a host is given (tools/test --only archive has just made it): whole, the same when made again, without
// anything of the machine that made it, and with a program that runs by itself.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { list } from 'tar';
import { pack } from '../../tools/archive.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const made = join(ROOT, 'target/archive');
const [archive, ...others] = readdirSync(made).filter((file) => file.endsWith('.tar.gz'));
assert.deepEqual(others, [], 'une seule archive');
const folder = mkdtempSync(join(tmpdir(), 'archive-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function run(program, args, { cwd = folder, input } = {}) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, input, encoding: 'utf8' });
  assert.equal(status, 0, `${program} ${args.join(' ')} : ${stdout}${stderr}`);
  return stdout;
}

run('tar', ['-xzf', join(made, archive)]);
const inside = join(folder, archive.replace('.tar.gz', ''));
const files = readdirSync(inside, { recursive: true }).filter((file) => statSync(join(inside, file)).isFile());

test('ce que la page pour l’hébergeur dit de vérifier est juste, et voit un octet changé', () => {
  run('sha256sum', ['-c', `${archive}.sha256`], { cwd: made });
  assert.equal(run('sha256sum', ['--quiet', '-c', 'SHA256SUMS'], { cwd: inside }), '');
  assert.equal(readFileSync(join(inside, 'SHA256SUMS'), 'utf8').trim().split('\n').length, files.length - 1);
  const changed = join(folder, 'changé');
  cpSync(inside, changed, { recursive: true });
  appendFileSync(join(changed, 'site/index.html'), ' ');
  assert.equal(spawnSync('sha256sum', ['--quiet', '-c', 'SHA256SUMS'], { cwd: changed }).status, 1);
});

test('elle porte l’application telle qu’elle est construite, et tout ce que la page pour l’hébergeur nomme', () => {
  const site = files.filter((file) => file.startsWith('site/')).map((file) => file.slice(5));
  const dist = readdirSync(join(ROOT, 'dist'), { recursive: true }).filter((file) => statSync(join(ROOT, 'dist', file)).isFile());
  assert.deepEqual(site.sort(), dist.sort());
  for (const file of dist) assert.ok(readFileSync(join(inside, 'site', file)).equals(readFileSync(join(ROOT, 'dist', file))), file);
  const said = readFileSync(join(inside, 'LISEZMOI.md'), 'utf8').split('\n').filter((line) => line.startsWith('| `'));
  assert.equal(said.length, 6);
  for (const [, name] of said.flatMap((line) => [...line.split('|')[1].matchAll(/`([^`]+)`/g)])) {
    assert.ok(existsSync(join(inside, name)) || (existsSync(join(inside, 'site', name)) && existsSync(join(inside, 'simuler', name))), name);
  }
});

test('le programme répond seul, sans bibliothèque de la machine', () => {
  const simuler = join(inside, 'simuler/simuler');
  assert.match(run(simuler, ['--version']), /^simuler \d/);
  const [example] = readdirSync(join(ROOT, 'src/web/exemples'));
  assert.match(run(simuler, [], { input: readFileSync(join(ROOT, 'src/web/exemples', example)) }), /reste à vivre/i);
  // No program interpreter: nothing is looked for on the machine that runs it.
  assert.doesNotMatch(run('readelf', ['--program-headers', simuler]), /INTERP|program interpreter/);
  const bytes = readFileSync(simuler);
  for (const place of [ROOT, homedir(), 'registry/src']) assert.ok(!bytes.includes(place), place);
});

test('faite une seconde fois, d’autres dates et d’un autre dossier, elle a les mêmes octets', () => {
  const site = join(folder, 'autre');
  cpSync(join(ROOT, 'dist'), site, { recursive: true });
  for (const file of readdirSync(site)) utimesSync(join(site, file), 1, 1);
  const again = pack({ site, program: join(inside, 'simuler/simuler'), to: join(folder, 'seconde') });
  assert.ok(readFileSync(again).equals(readFileSync(join(made, archive))));
});

test('elle ne dit ni qui l’a faite, ni quand, hors le jour de la version', () => {
  const dates = new Set();
  list({ file: join(made, archive), sync: true, onReadEntry: ({ uid, gid, uname, gname, mtime, mode }) => {
    assert.deepEqual([uid ?? 0, gid ?? 0, uname || '', gname || ''], [0, 0, '', '']);
    assert.ok([0o644, 0o755].includes(mode & 0o777));
    dates.add(mtime.getTime());
  } });
  assert.equal(dates.size, 1);
});

test('refusée : une application à moitié construite', () => {
  const site = join(folder, 'incomplet');
  cpSync(join(ROOT, 'dist'), site, { recursive: true });
  rmSync(join(site, 'sbom.cdx.json'));
  assert.throws(() => pack({ site, program: join(inside, 'simuler/simuler'), to: folder }), /sbom\.cdx\.json manque/);
});
