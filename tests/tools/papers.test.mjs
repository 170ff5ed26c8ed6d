// Each paper is valid HTML, by a validator: made by the command line, for households from thin to full.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { HtmlValidate } from 'html-validate';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HOUSEHOLDS = ['menages/reponses_qui_manquent', 'menages/loyer_en_retard_plan', 'menages/compare_deux_logements', 'papiers/plein'];
const LOGO = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });
const faults = async (html) => {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId} : ${message}`));
};

// The program that the native tests have built, or builds now.
const run = (command, args, input) => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: ROOT, input, encoding: 'utf8', maxBuffer: 50_000_000 });
  assert.equal(status, 0, stderr);
  return stdout;
};
const built = run('cargo', ['test', '--quiet', '--locked', '--no-run', '--test', 'outils', '--message-format', 'json']).split('\n').filter(Boolean);
const program = built.map((line) => JSON.parse(line)).find(({ target, executable }) => executable && target.name === 'simuler').executable;
const simuler = (args, input) => run(program, args, input);
const PAPERS = simuler(['--papier', 'liste']).trim().split('\n').map((line) => line.split(' ')[0]);

const folder = mkdtempSync(join(tmpdir(), 'papiers-'));
after(() => rmSync(folder, { recursive: true }));
const profile = join(folder, 'profil.json');
writeFileSync(profile, JSON.stringify({ format: 'reste-a-vivre-profil/1', nom: 'Un organisme', source: 'Un règlement', adresse: 'Une place', contacts: ['Un accueil'], logo: LOGO }));

test('the validator sees a fault', async () => {
  assert.notEqual((await faults('<!DOCTYPE html><html lang="fr"><head><title>x</title></head><body><p><table></table></p></body></html>')).length, 0);
});

const every = async (args, input) => {
  assert.ok(PAPERS.length > 30);
  const found = [];
  for (const paper of PAPERS) {
    const html = simuler(['--papier', paper, '--le', '2026-11-24', ...args], input);
    found.push(...(await faults(html)).map((fault) => `${paper} : ${fault}`));
  }
  assert.deepEqual(found, []);
};

for (const name of HOUSEHOLDS) {
  test(`every paper of ${name} is valid`, () => every(['--profil', profile], readFileSync(join(ROOT, `tests/documents/${name}.json`))));
}

test('every blank paper is valid', () => every(['--vierge'], ''));
