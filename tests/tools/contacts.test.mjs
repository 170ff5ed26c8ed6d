// Whom to call, as shipped: what the sources say is sure, and nothing else.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { estSure, fichiers, locaux, nationaux, rangees } from '../../tools/contacts.mjs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const sources = (name) => rangees(read(`tools/contacts/${name}.csv`));
const shipped = Object.keys(fichiers()).map(read).join('');

test('the shipped files are what the command makes, and light', () => {
  for (const [path, text] of Object.entries(fichiers())) assert.equal(read(path), text, `${path}: run node tools/contacts.mjs`);
  assert.ok(brotliCompressSync(Buffer.from(shipped)).length < 6_000);
});

test('each page of a CAF, of a MSA, of a FSL that is sure is shipped once, and no other', () => {
  const kept = sources('contacts').filter((row) => estSure(row) && row.url && ['CAF', 'MSA', 'FSL', 'FSL métropole'].includes(row.organisme));
  const pages = read('src/territoire/contacts/locaux.txt').match(/https:\/\/[^|]+/g);
  assert.deepEqual(pages.toSorted(), kept.map(({ url }) => url).toSorted());
});

test('nothing weak is shipped', () => {
  const weak = [...sources('contacts'), ...sources('nationaux')].filter((row) => !estSure(row));
  assert.ok(weak.length > 300, 'the sources keep what is weak, to be checked one day');
  const sure = new Set([...sources('contacts'), ...sources('nationaux')].filter(estSure).flatMap(({ url, telephone }) => [url, telephone]));
  const values = new Set(shipped.replaceAll('\u00a0', ' ').split(/[|;=\n]/));
  for (const { url, telephone } of weak) {
    for (const value of [url, telephone].filter((value) => value && !sure.has(value))) {
      assert.ok(!values.has(value), value);
    }
  }
});

test('a row that becomes weak is no more shipped; a number that becomes weak stops the command', () => {
  const row = { departement: '01', organisme: 'CAF', nom: "CAF de l'Ain", telephone: '', url: 'https://www.caf.fr/ain', source: 's', date: '2026', licence: 'fait', confiance: 'moyenne' };
  assert.equal(locaux([row], []), "01=2026|https://www.caf.fr/ain|CAF de l'Ain;;\n");
  assert.equal(locaux([{ ...row, confiance: 'faible' }], []), '01=;;\n');
  assert.throws(() => locaux([{ ...row, url: 'http://www.caf.fr/ain' }], []));
  const national = sources('nationaux');
  assert.throws(() => nationaux(national.map((one) => (one.telephone === '32 30' ? { ...one, confiance: 'faible' } : one))), /caf: 0 sure rows/);
});
