// What npm installs is held by tools/npm.mjs: one package of each kind that it must refuse.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faults } from '../../tools/npm.mjs';

const GOOD = { version: '1.0.0', integrity: 'sha512-x', license: '(MIT OR GPL-3.0-only)' };
const of = (name, change) => faults({ packages: { '': { license: 'MIT' }, [`node_modules/${name}`]: { ...GOOD, ...change } } });

test('un paquet du registre, sous une licence admise, passe', () => {
  assert.deepEqual(of('a', {}), []);
  assert.deepEqual(of('b/node_modules/parse-cache-control', { license: undefined }), []);
  assert.deepEqual(of('esbuild', { hasInstallScript: true }), []);
});

for (const [what, change, said] of [
  ['une licence qui oblige', { license: 'GPL-3.0-only' }, /GPL/],
  ['une licence qui oblige en plus', { license: 'MIT AND GPL-3.0-only' }, /GPL/],
  ['une licence qui ne se lit pas', { license: 'SEE LICENSE IN LICENSE' }, /SEE LICENSE/],
  ['sans licence', { license: undefined }, /inconnue/],
  ['sans empreinte', { integrity: undefined }, /empreinte/],
  ["d'un dépôt", { resolved: 'git+ssh://git@example.org/a.git' }, /registre/],
  ["un programme à l'installation", { hasInstallScript: true }, /installation/],
]) {
  test(`refusé : ${what}`, () => {
    const found = of('a', change);
    assert.equal(found.length, 1);
    assert.match(found[0], said);
  });
}
