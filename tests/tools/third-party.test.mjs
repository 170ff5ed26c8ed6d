// What is said of others' libraries: true of the program as it was built, whole, of the official shape, and the same each time.

import assert from 'node:assert/strict';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { NAMED, readModule } from '../../tools/rooms.mjs';
import { components, notices, PRODUCTS, sbom, texts } from '../../tools/third-party.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

for (const [kind, product] of Object.entries(PRODUCTS)) {
  const from = components(product);
  const list = sbom(product, from);
  const text = notices(product, from);

  test(`${kind} : la liste a la forme de CycloneDX 1.6`, async () => {
    const official = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    assert.equal(await official.validate(JSON.stringify(list)), null);
    // It does refuse.
    assert.notEqual(await official.validate(JSON.stringify({ ...list, components: [{ type: 'library' }] })), null);
  });

  test(`${kind} : chaque élément a sa version, sa licence, et le texte qu'elle demande`, () => {
    assert.equal(new Set(from.map(({ key }) => key)).size, from.length);
    assert.equal(list.components.length, from.length);
    const given = text.split('\n').filter((line) => line.startsWith('Pour ')).flatMap((line) => line.slice(5, -2).split(', '));
    for (const { key, license, sha256, type, said } of from) {
      assert.ok(license && text.includes(`\n${key}  ${license}\n`), key);
      assert.ok(given.includes(key) || (type === 'data' && said.includes('Licence Ouverte')), `${key} : sans texte`);
      assert.ok(sha256 || type === 'data' || said, key);
    }
  });

  test(`${kind} : qui tient à quoi, sans oubli`, () => {
    const known = new Set(from.map(({ key }) => key));
    const reached = new Set();
    const [{ dependsOn }] = list.dependencies;
    const needs = new Map(list.dependencies.map((one) => [one.ref, one.dependsOn]));
    for (const todo = [...dependsOn]; todo.length > 0; ) {
      const ref = todo.pop();
      assert.ok(known.has(ref), ref);
      if (!reached.has(ref)) todo.push(...needs.get(ref));
      reached.add(ref);
    }
    assert.deepEqual([...reached].sort(), [...known].sort());
  });

  test(`${kind} : les mêmes octets chaque fois, sans dossier de cette machine`, () => {
    const again = components(product);
    assert.equal(JSON.stringify(sbom(product, again)), JSON.stringify(list));
    assert.equal(notices(product, again), text);
    for (const place of [ROOT, homedir(), '.cargo']) assert.ok(!text.includes(place) && !JSON.stringify(list).includes(place), place);
  });
}

test('chaque bibliothèque du programme construit est dans la liste, aucune ne parle au réseau', () => {
  const crate = (name) => name.replaceAll('-', '_');
  const listed = new Set(components(PRODUCTS.dist).map(({ name }) => crate(name)));
  const metadata = readFileSync(join(ROOT, 'Cargo.lock'), 'utf8').matchAll(/^name = "(.*)"$/gm);
  const all = new Set([...metadata].map(([, name]) => crate(name)));
  const used = new Set(readModule(readFileSync(join(ROOT, NAMED))).functions.flatMap(({ name }) => [...name.matchAll(/(?<![\w:])([a-z_]\w*)(?:\[\w+\])?::/g)].map(([, first]) => first)).filter((first) => all.has(first)));
  used.delete('reste_a_vivre');
  assert.ok(used.has('yew') && used.has('serde_json'), 'les noms du programme ne se lisent plus');
  assert.deepEqual([...used].filter((name) => !listed.has(name)), []);
  // Compiled, then left out: what docs/menaces.md says of them.
  assert.deepEqual(['bincode', 'gloo_net', 'gloo_worker', 'http'].filter((name) => used.has(name)), []);
});

test('refusé : une bibliothèque publiée sans le texte de sa licence, hors celui que nous avons', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sans-licence-'));
  try {
    assert.throws(() => texts({ key: 'a@1.0.0', license: 'MIT', folder }), /a@1\.0\.0 \(MIT\)/);
    assert.match(texts({ key: 'a@1.0.0', license: 'MIT OR Apache-2.0', folder })[0], /Apache License/);
    writeFileSync(join(folder, 'LICENSE-MIT'), 'Copyright (c) Quelqu’un');
    assert.deepEqual(texts({ key: 'a@1.0.0', license: 'MIT', folder }), ['Copyright (c) Quelqu’un']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
