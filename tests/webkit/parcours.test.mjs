// The public path in a real WebKit, as narrow as its window can be: from the welcome to the results and the summary.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FONTS, MEASURE, written } from '../../tools/fonts.mjs';
import { serve } from '../../tools/server.mjs';
import { openWebKit, ROOT, until } from './lib.mjs';

/** A single tenant with a wage, and the rights that an independent engine gives: tests/droit/menages/README.md. */
const HOUSEHOLD = readFileSync(join(ROOT, 'tests/droit/menages/reference.jsonl'), 'utf8').trim().split('\n').map(JSON.parse).find(({ id }) => id === 'cas-00514');
/** How far from that engine each right may be, in cents: the same page. */
const TOLERANCE = 100;

const field = (label) => `//*[@id = //label[normalize-space() = "${label}"]/@for]`;
const choice = (label) => `//label[normalize-space() = "${label}"]`;
const answer = (question, label) => `//fieldset[legend[starts-with(., "${question}")]]${choice(label)}`;
const step = (right) => `//li[@class = "a-faire__etape"][.//strong[contains(., "${right}")]]//span[@class = "a-faire__montant"]`;
const cents = (text) => Number(text.replace(/\D/g, ''));

test("un locataire seul va de l'accueil à ses résultats et à son résumé", { timeout: 240_000 }, async () => {
  const answers = []; // of the server
  const server = await serve(join(ROOT, 'dist'), { onRequest: ({ method, url }, status) => answers.push(`${method} ${url} ${status}`) });
  let webkit;
  try {
    webkit = await openWebKit();
    await webkit.resize(390, 844);
    await path(webkit, server);
    assert.deepEqual(answers.filter((answer) => !/^GET [^?]+ (200|304)$/.test(answer)), [], 'le serveur a reçu autre chose que des lectures de ses fichiers');
  } catch (error) {
    const picture = await webkit?.screenshot('echec-webkit').catch(() => null);
    if (picture) console.error(`   image de l'échec : ${picture}`);
    // What a log alone can tell: where the page was, what it said, what went wrong in it.
    const page = await webkit?.run('return [location.hash, document.body.innerText.slice(0, 600), JSON.stringify(window.faults)].join("\\n")').catch(String);
    console.error(`   la page disait : ${page}\n   le serveur : ${answers.slice(-8).join(', ')}`);
    throw error;
  } finally {
    await webkit?.close();
    await server.close();
  }
});

async function path({ open, reload, run, click, type, text, value }, server) {
  const { situation: { mois, personnes: [{ naissance, revenus }], logement }, attendu } = HOUSEHOLD;
  // Late: a driver speaks only to a page that is there. The journeys in Chromium listen from the start.
  const listen = () => run(`
    window.faults = [];
    document.addEventListener('securitypolicyviolation', (event) => faults.push(event.violatedDirective + ' ' + event.blockedURI));
    window.addEventListener('error', (event) => faults.push(event.message));
    window.addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)));
  `);
  const quiet = async () => assert.deepEqual(await run('return faults'), [], 'le navigateur signale des fautes');
  const next = async (title) => {
    await click('//main//button[@type = "submit"]');
    const focused = () => run('return document.activeElement.matches("h1") && document.activeElement.textContent');
    assert.equal(await until(title, focused), title, 'le titre du nouvel écran a le focus');
  };

  await open(server.url);
  await listen();
  const font = FONTS[process.env.POLICE]; // chosen by tools/test
  if (font) assert.ok(written(font, await run(`return ${MEASURE}`)), `la page s'écrit en ${font.family}`);
  await click('//a[contains(., "Commencer")]');
  await click(choice('Seul(e)'));
  await next('Parlons de vous');
  await type(field('Votre date de naissance'), naissance.split('-').reverse().join(''));
  await click(answer('Votre nationalité', 'Française'));
  await next("Que faites-vous aujourd'hui ?");
  await click(choice('Salarié'));
  await click(answer('Un handicap reconnu par la maison du handicap (MDPH)', 'Non'));
  await next('Que gagnez-vous chaque mois ?');
  await type(field('Salaire net, par mois'), String(revenus.salaire));
  await next('Quel type de logement ?');
  await click(choice('Location privée, vide'));
  await next('Dans quelle commune ?');
  await type(field('Commune'), 'nanter');
  await click('//*[@role = "option"][contains(., "Nanterre")]');
  await next('Combien payez-vous pour ce logement ?');
  await type(field('Loyer sans les charges, par mois'), String(logement.loyer));
  await quiet();

  await reload();
  await listen();
  const rent = String(logement.loyer);
  assert.equal(await until(rent, () => value(field('Loyer sans les charges, par mois'))), rent);
  await type(field('Charges, par mois'), String(logement.charges));
  await click(answer('Est-ce une colocation', 'Non'));
  await next('Quelles aides recevez-vous déjà ?');
  for (const expenses of ['Vos charges, par mois', 'Manger, téléphone, santé, par mois', 'Se déplacer, par mois']) await next(expenses);
  await next('Un loyer en retard ?');
  await next('Vérifiez vos réponses');
  // The name of the commune comes with the list, and moves what stands below it.
  await text('//main[contains(., "Nanterre")]');
  await click('//button[. = "Voir mes résultats"]');

  const month = `//select[@id = "champ-mois"]/option[@value = "${mois}"]`;
  await click(month);
  await text(`//p[contains(., "la loi d") and contains(., "${await text(month)}")]`); // what is shown is of that month
  const housing = cents(await text(step('aide au logement')));
  const activity = cents(await text(step("prime d'activité")));
  for (const [shown, expected] of [[housing, attendu.aide_logement], [activity, attendu.prime_activite]]) {
    assert.ok(Math.abs(shown - 100 * expected) <= TOLERANCE, `${shown / 100} € au lieu de ${expected} €`);
  }
  const result = await text('//h1[contains(., "Vous pourriez recevoir")]');
  assert.equal(cents(result), housing + activity);

  await click('//a[. = "Garder ou imprimer"]');
  const total = async () => cents(await text('//*[contains(@class, "rapport")]//tr[th = "Total des aides"]/td'));
  assert.equal(await total(), housing + activity);
  await quiet();

  assert.equal(await until(true, () => run('return navigator.serviceWorker.controller !== null')), true, "l'application est gardée");
  await server.close();
  await reload();
  await listen();
  assert.equal(await total(), housing + activity, 'sans réseau');
  await quiet();
}
