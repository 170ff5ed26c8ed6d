// What the download weighs, by file and by folder of src/, and when its weight is refused.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readModule, roomOf, textsOf, weigh } from '../../tools/rooms.mjs';

const SIZE = join(dirname(fileURLToPath(import.meta.url)), '../../tools/size.mjs');

// Lengths under 128 are one byte.
const section = (id, ...content) => Buffer.concat([Buffer.from([id, Buffer.concat(content).length]), ...content]);
const text = (written) => Buffer.concat([Buffer.from([Buffer.byteLength(written)]), Buffer.from(written)]);
const body = (...code) => Buffer.from([code.length, ...code]);

/** One imported function, two of its own, a text. */
const MODULE = Buffer.concat([
  Buffer.from('0061736d01000000', 'hex'),
  section(2, Buffer.from([1]), text('./a.js'), text('f'), Buffer.from([0, 0])),
  section(10, Buffer.from([2]), body(0, 0x0b), body(0, 1, 1, 0x0b)),
  section(11, Buffer.from('données : un loyer en retard, puis autre chose')),
  section(0, text('name'), section(1, Buffer.from([3, 0]), text('js::f'), Buffer.from([1]), text('reste_a_vivre::aides::rsa::h0'), Buffer.from([2]), text('core::fmt::write'))),
]);

test('a function has the name and the length that the program gives it', () => {
  const { code, functions } = readModule(MODULE);
  assert.equal(code.length, 9);
  assert.deepEqual(functions.map(({ name, bytes }) => [name, bytes.length]), [['reste_a_vivre::aides::rsa::h0', 3], ['core::fmt::write', 5]]);
});

test('a function belongs to the folder of its name, to the type that a library serves, or to the library', () => {
  for (const [name, room] of [
    ['reste_a_vivre::ui::vues::parcours::parcours::h0123', 'src/ui'],
    ['<reste_a_vivre::montant::Euros as core::fmt::Display>::fmt', 'src/montant'],
    ['core::ptr::drop_in_place<alloc::vec::Vec<reste_a_vivre::situation::Personne>>', 'src/situation'],
    ['<alloc[3ca501edff3f0c7c]::alloc::Global>::alloc_impl', 'alloc'],
    ['<serde_json::value::Value as core::cmp::PartialEq>::eq', 'serde_json'],
    ['__wbindgen_malloc', 'wasm_bindgen'],
  ]) assert.equal(roomOf(name), room, name);
  assert.equal(roomOf('reste_a_vivre::ui::vues::parcours::parcours::h0', 2, (path) => ['src/ui', 'src/ui/vues'].includes(path)), 'src/ui/vues');
  assert.equal(roomOf('reste_a_vivre::ui::app::h0', 3, (path) => path === 'src/ui'), 'src/ui');
});

test('a text is read as the program holds it, cut at its values, without comments', () => {
  const source = ['/// "a comment"', `let a = "Votre \\"loyer\\" de {montant} en\\u{a0}retard";`, `let b = ('"', "une ligne \\`, '        continuée");', 'let c = "bref";'].join('\n');
  assert.deepEqual(textsOf(source), ['Votre "loyer" de ', ' en\u00a0retard', 'une ligne continuée']);
});

test('nothing is counted twice, nothing is lost', () => {
  const module = readModule(MODULE);
  const sources = [{ room: 'src/impaye', texts: ['un loyer en retard'] }, { room: 'src/ui', texts: ['un loyer en retard', 'ailleurs'] }];
  const rooms = weigh(module, sources, { total: 1_000 });
  const texts = Object.fromEntries(rooms.map(({ room, texts }) => [room, texts]));
  assert.deepEqual([texts['src/impaye'], texts['src/ui']], [18, undefined]);
  assert.equal(rooms.reduce((sum, { texts }) => sum + texts, 0), module.data.length);
  assert.equal(rooms.reduce((sum, { code }) => sum + code, 0), 8);
  assert.ok(Math.abs(rooms.reduce((sum, { brotli }) => sum + brotli, 0) - 1_000) <= rooms.length);
});

for (const [what, bytes, status, said] of [
  ['under the budget, nothing is said', 470_000, 0, /^(?![^]*dépasse)/],
  ['over the budget, it says by how much and passes', 490_000, 0, /dépasse son budget de 1\d\s\d{3} octets/],
  ['over the limit, it fails', 530_000, 1, /dépasse son plafond de 1\d\s\d{3} octets/],
]) {
  test(`size: ${what}`, () => {
    const dist = mkdtempSync(join(tmpdir(), 'poids-'));
    // What is random does not compress; what comes later is not counted.
    writeFileSync(join(dist, 'app_bg.wasm'), Buffer.concat([Buffer.from('0061736d01000000', 'hex'), section(10, Buffer.from([0]))]));
    writeFileSync(join(dist, 'app.js'), randomBytes(bytes));
    for (const later of ['communes.txt', 'conseil-0.wasm']) writeFileSync(join(dist, later), randomBytes(200_000));
    const result = spawnSync(process.execPath, [SIZE, dist], { encoding: 'utf8' });
    rmSync(dist, { recursive: true });
    assert.equal(result.status, status, result.stderr);
    assert.match(result.stdout + result.stderr, said);
  });
}
