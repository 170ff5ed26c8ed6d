// The npm package of the engine (tools/paquet-npm makes it in target/paquet-npm): the same answers as the program, and the
// schemas that come with it.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const PAQUET = join(ROOT, 'target/paquet-npm');
const lire = (...chemin) => readFileSync(join(ROOT, ...chemin), 'utf8');
const { repondre, simuler, versions } = await import(pathToFileURL(join(PAQUET, 'node.js')).href);

const references = ['reference.jsonl', 'reference2.jsonl']
  .flatMap((nom) => lire('tests/droit/menages', nom).trim().split('\n'))
  .map((ligne) => JSON.parse(ligne).situation);
const exemples = ['tests/documents/menages', 'src/web/exemples'].flatMap((dossier) =>
  readdirSync(join(ROOT, dossier)).filter((nom) => nom.endsWith('.json')).map((nom) => JSON.parse(lire(dossier, nom))));

const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
const schema = (nom) => ajv.compile(JSON.parse(lire('docs/schemas', nom)));
const [duDocument, duDossier] = [schema('situation.schema.json'), schema('dossier.schema.json')];

test('the package answers what the program answers, household by household', () => {
  const entree = references.map((situation) => JSON.stringify(situation)).join('\n');
  const programme = spawnSync('cargo', ['run', '--locked', '--quiet', '--profile', 'test', '--bin', 'simuler', '--', '--lignes'], {
    cwd: ROOT, input: entree, encoding: 'utf8', maxBuffer: 1e9,
  });
  assert.equal(programme.status, 0, programme.stderr);
  const lignes = programme.stdout.trim().split('\n');
  assert.equal(lignes.length, references.length);
  assert.ok(references.length > 1800);
  for (const [rang, situation] of references.entries()) assert.deepEqual(repondre(situation), JSON.parse(lignes[rang]), situation.id);
});

test('a dossier is of its day, for its organisation, and says what it was made with', () => {
  const foyer = exemples.find((exemple) => exemple.impaye);
  assert.equal(simuler(foyer, { le: '2026-11-29' }).le, '2026-11-29');
  assert.ok(simuler(foyer).a_faire.length + simuler(foyer).dispositifs.length > 0);
  assert.ok(simuler(foyer).dispositifs[0].d_abord.length > 10, 'the long texts are in the package');
  assert.deepEqual(simuler(JSON.stringify(foyer)), simuler(foyer));
  const profil = lire('docs/profils/eure-et-loir.json');
  assert.deepEqual(simuler(foyer, { profil }), simuler(foyer, { profil: JSON.parse(profil) }));
  assert.throws(() => simuler(foyer, { le: 'demain' }), /le : « demain »/);
  assert.throws(() => simuler(foyer, { profil: '{}' }), /profil :/);
  assert.match(versions().baremes, /^\d{4}-\d{2}$/);
  assert.equal(versions().moteur, JSON.parse(readFileSync(join(PAQUET, 'package.json'), 'utf8')).version);
});

test('a document that cannot be read has all its errors, and nothing is thrown', () => {
  for (const mauvais of ['', '{', '[]', 'null', '{"format":"reste-a-vivre/9"}', { format: 'reste-a-vivre/1' }]) {
    assert.ok(simuler(mauvais).erreurs.length > 0);
    assert.ok(repondre(mauvais).erreurs.length > 0);
    assert.ok(duDossier(simuler(mauvais)), ajv.errorsText(duDossier.errors));
  }
});

test('it is found by its name, in Node', () => {
  const dossier = mkdtempSync(join(tmpdir(), 'paquet-'));
  try {
    mkdirSync(join(dossier, 'node_modules'));
    symlinkSync(PAQUET, join(dossier, 'node_modules/reste-a-vivre'));
    writeFileSync(join(dossier, 'essai.mjs'), "import { versions } from 'reste-a-vivre';\nimport schema from 'reste-a-vivre/situation.schema.json' with { type: 'json' };\nconsole.log(versions().moteur, schema.title);\n");
    const { status, stdout, stderr } = spawnSync(process.execPath, ['essai.mjs'], { cwd: dossier, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^0\.1\.0 Situation/);
  } finally {
    rmSync(dossier, { recursive: true });
  }
});

test('the entry of browsers asks for its own program and nothing else', async () => {
  const demandes = [];
  const serveur = createServer((demande, reponse) => {
    demandes.push(demande.url);
    reponse.setHeader('Content-Type', demande.url.endsWith('.wasm') ? 'application/wasm' : 'text/javascript');
    reponse.end(readFileSync(join(PAQUET, demande.url)));
  });
  await new Promise((pret) => serveur.listen(0, '127.0.0.1', pret));
  const adresse = `http://127.0.0.1:${serveur.address().port}/`;
  // Node stands for a browser: its modules are files, its program comes from the server.
  const dossier = mkdtempSync(join(tmpdir(), 'navigateur-'));
  try {
    for (const nom of ['commun.js', 'programme.js']) writeFileSync(join(dossier, nom), readFileSync(join(PAQUET, nom)));
    const entree = readFileSync(join(PAQUET, 'navigateur.js'), 'utf8');
    assert.ok(entree.includes('import.meta.url'));
    writeFileSync(join(dossier, 'navigateur.js'), entree.replace('import.meta.url', JSON.stringify(adresse)));
    writeFileSync(join(dossier, 'package.json'), '{"type":"module"}');
    const du = await import(pathToFileURL(join(dossier, 'navigateur.js')).href);
    assert.deepEqual(du.repondre(exemples[0]), repondre(exemples[0]));
    assert.deepEqual(demandes, ['/programme_bg.wasm']);
  } finally {
    serveur.close();
    rmSync(dossier, { recursive: true });
  }
});

test('every household and every example is valid, and so is its dossier', () => {
  for (const document of [...references, ...exemples]) {
    assert.ok(duDocument(document), `${document.id} ${ajv.errorsText(duDocument.errors)}`);
  }
  // One in twenty: a dossier is long to make.
  for (const document of [...references.filter((_, rang) => rang % 20 === 0), ...exemples]) {
    const dossier = simuler(document, { le: `${document.mois}-15` });
    assert.ok(duDossier(dossier), `${document.id} ${ajv.errorsText(duDossier.errors)}`);
  }
});

test('what cannot be a document, or a dossier, is not valid', () => {
  const foyer = () => structuredClone(exemples[0]);
  const hostiles = {
    'another format': (f) => { f.format = 'reste-a-vivre/9'; },
    'no month': (f) => { delete f.mois; },
    'persons as a group': (f) => { f.personnes = { a: {} }; },
    'a person without a birth': (f) => { delete f.personnes[0].naissance; },
    'a role that is none': (f) => { f.personnes[0].role = 'voisin'; },
    'an income that is none': (f) => { f.personnes[0].revenus = { loterie: 12 }; },
    'an income that is a group': (f) => { f.personnes[0].revenus = { salaire: { montant: 12 } }; },
    'a home as a text': (f) => { f.logement = 'hlm'; },
    'a field of another version': (f) => { f.venu_du_futur = 1; },
    'an aid that is none': (f) => { f.percu = { loterie: 12 }; },
    'a post that is none': (f) => { f.depenses = [{ poste: 'Z9', montant: 12 }]; },
    'twenty-one persons': (f) => { f.personnes = Array.from({ length: 21 }, (_, rang) => ({ ...f.personnes[0], id: `p${rang}` })); },
  };
  assert.ok(duDocument(foyer()));
  for (const [nom, abimer] of Object.entries(hostiles)) {
    const document = foyer();
    abimer(document);
    assert.ok(!duDocument(document), nom);
  }
  for (const abimer of [(d) => { delete d.budget; }, (d) => { d.droits.rsa = '12'; }, (d) => { d.le = '29/11/2026'; }, (d) => { d.autre = 1; }]) {
    const dossier = simuler(foyer());
    abimer(dossier);
    assert.ok(!duDossier(dossier));
  }
});

// A small generator of the same numbers everywhere (mulberry32).
function generateur(graine) {
  return (nombre) => {
    graine = (graine + 0x6d2b79f5) | 0;
    let t = Math.imul(graine ^ (graine >>> 15), 1 | graine);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * nombre);
  };
}

/** Every group, list and answer of a value, with who holds it. */
function* places(valeur) {
  for (const cle of Object.keys(valeur)) {
    yield [valeur, cle];
    if (valeur[cle] !== null && typeof valeur[cle] === 'object') yield* places(valeur[cle]);
  }
}

test('what the reader takes without a word is valid: one answer in a document made another thing', () => {
  const tirer = generateur(2026);
  const choses = [null, '', 'texte', 12, -3, 0.5, true, [], {}, [{}], ['texte'], { a: 1 }, '2026-11', 1980];
  let lus = 0;
  for (let essai = 0; essai < 3000; essai += 1) {
    const sources = essai % 2 ? exemples : references;
    const document = structuredClone(sources[tirer(sources.length)]);
    // Options are kept as they are, and each is read where it is compared: nothing is said of them here.
    const { projet, ...lu } = document;
    const endroits = [...places(lu)];
    const [groupe, cle] = endroits[tirer(endroits.length)];
    groupe[cle] = choses[tirer(choses.length)];
    const reponse = repondre(lu);
    const signale = reponse.erreurs ?? reponse.avertissements.filter((dit) => dit.includes("n'est pas connu de cette version"));
    if (signale.length > 0) continue;
    lus += 1;
    assert.ok(duDocument(lu), `${ajv.errorsText(duDocument.errors)} : ${cle} = ${JSON.stringify(groupe[cle])}`);
  }
  assert.ok(lus > 500, `${lus} documents read`);
});
