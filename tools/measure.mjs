// How long a first visit takes: from navigation, nothing cached, to the page
// drawn and to a first result, in headless Chromium on a local server.
// Prints; judges nothing.
//
// Then how long a keystroke takes, from the key to the frame that shows the new
// result, of that household and of a family of five that said everything: in the
// workspace, and beside four options with the curve of more work; on this processor
// and on one four times slower. And in the workspace, of the largest file of each kind.
//
//   node tools/measure.mjs [--route '#/…'] [--result SELECTOR] [--runs 15] [--slow] [dist]
//
// --route   where the visit lands: the results, of a tab that kept a household
// --result  what counts as a result once it is visible
// --slow    a modest phone (tools/link.mjs); what one waits there is judged by tools/time.mjs

import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { openLink, PHONE } from './link.mjs';
import { serve } from './server.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    route: { type: 'string', default: '#/resultats' },
    result: { type: 'string', default: '.synthese__montant' },
    runs: { type: 'string', default: '15' },
    slow: { type: 'boolean', default: false },
  },
});

/** What the tab kept: a lone parent who rents, with every right in play. */
const HOUSEHOLD = {
  format: 'reste-a-vivre/1',
  mois: '2026-11',
  personnes: [
    { id: 'a', role: 'demandeur', naissance: '1990-04-12', activite: 'salarie', revenus: { salaire: 1120 } },
    { id: 'e1', role: 'enfant', naissance: '2017-03-02', autre_parent: 'pension_non_fixee' },
    { id: 'e2', role: 'enfant', naissance: '2024-09-14', autre_parent: 'pension_non_fixee' },
  ],
  logement: { occupation: 'hlm', commune: '69266', loyer: 468, charges: 90 },
};
const KEPT = JSON.stringify(HOUSEHOLD);
/** A family of five that said everything: twenty-five expenses, three debts, what it receives. */
const FAMILY = {
  format: 'reste-a-vivre/1',
  mois: '2026-11',
  union: 'mariage',
  personnes: [
    ...['demandeur', 'conjoint'].map((role, rang) => ({
      id: 'ab'[rang], role, naissance: `198${6 + rang}-04-12`, nationalite: 'fr', activite: 'salarie', handicap: { taux: 0 }, revenus: { salaire: [1480, 760][rang] },
    })),
    ...['2012-03-02', '2016-09-14', '2021-05-30'].map((naissance, rang) => ({ id: `e${rang}`, role: 'enfant', naissance, garde: 'exclusive', autre_parent: 'au_foyer' })),
  ],
  logement: { occupation: 'hlm', commune: '69266', loyer: 540, charges: 120, colocation: false, surface: 85, pieces: 5 },
  depenses: ['B7', 'B8', 'B9', 'B10', 'B11', 'B12', 'B13', 'B16', 'B17', 'B18', 'B19', 'B21', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C10', 'D1', 'D2', 'D3', 'D4', 'D8'].map((poste, rang) => ({ poste, montant: 20 + 5 * rang })),
  dettes: [600, 1400, 2400].map((restant_du, rang) => ({ id: `d${rang}`, nature: 'CreditConso', restant_du, mensualite: 40 + 20 * rang })),
  percu: { aide_logement: 180, allocations_familiales: 340, prime_activite: 210 },
};
/** As large as a file may be (docs/format-situation.md): 20 persons, 500 changes of a wage, 500 expenses, 500 debts, long notes. */
const LIMITS = {
  ...FAMILY,
  personnes: [
    ...FAMILY.personnes.map((person, rang) => (rang > 1 ? person : { ...person, revenus: { salaire: Array.from({ length: 500 }, (_, step) => ({ depuis: `${1985 + Math.floor(step / 12)}-${String(1 + (step % 12)).padStart(2, '0')}`, montant: 900 + step })) } })),
    ...Array.from({ length: 15 }, (_, rang) => ({ id: `f${rang}`, role: 'enfant', naissance: `201${rang % 10}-03-02`, garde: 'exclusive', autre_parent: 'au_foyer' })),
  ],
  depenses: Array.from({ length: 500 }, (_, rang) => ({ poste: 'D8', montant: 1 + (rang % 9) })),
  dettes: Array.from({ length: 500 }, (_, rang) => ({ id: `d${rang}`, nature: 'CreditConso', restant_du: 100 + rang, mensualite: 1 })),
  notes: 'é'.repeat(45_000),
};
/** And one that another version filled: 60 000 keys that nothing reads. */
const FOREIGN = { ...HOUSEHOLD, ...Object.fromEntries(Array.from({ length: 60_000 }, (_, rang) => [`x${rang}`, 1])) };
/** Each key of such a file takes seconds. */
const AT_LIMITS = 5;
const withOptions = (household) => JSON.stringify({
  ...household,
  projet: [390, 450, 510, 570].map((loyer) => ({ libelle: `À ${loyer} €`, depuis: '2026-12', changements: { logement: { loyer } } })),
});

let bytes = 0;
const server = await serve(positionals[0] ?? 'dist', { link: values.slow ? openLink(PHONE) : undefined });
const browser = await launchBrowser();
const runs = [];
const keys = [];
try {
  for (let i = 0; i < Number(values.runs); i++) runs.push(await visit());
  for (const [whose, household] of [['parent seul', HOUSEHOLD], ['famille de cinq', FAMILY]]) {
    for (const slower of [1, 4]) {
      const who = `${whose}${slower > 1 ? `, processeur ${slower} fois plus lent` : ''}`;
      const workspace = await keystrokes(JSON.stringify(household), slower, '#/entretien', '.synthese__montant', 'logement.loyer');
      keys.push([`entretien, ${who}`, workspace]);
      const options = await keystrokes(withOptions(household), slower, '#/options', '.rapport__tableau:not(.graphique *)', 'projet[0].changements.logement.loyer', async (page) => {
        await page.getByText('Gagner plus : que reste-t-il ?').click();
        await page.locator('figure').last().waitFor();
      });
      keys.push([`quatre options et la courbe, ${who}`, options]);
    }
  }
  for (const [whose, household] of [['fichier aux limites du format', LIMITS], ['60 000 champs inconnus', FOREIGN]]) {
    keys.push([`entretien, ${whose}`, await keystrokes(JSON.stringify(household), 1, '#/entretien', '.synthese__montant', 'logement.loyer', undefined, AT_LIMITS)]);
  }
} finally {
  await browser.close();
  await server.close();
}

const said = (times) => {
  const known = times.filter((time) => time !== null).sort((a, b) => a - b);
  if (known.length === 0) return 'jamais (voir --route et --result)';
  return `${ms(known[Math.floor(known.length / 2)])} (médiane ; de ${ms(known[0])} à ${ms(known.at(-1))} ; 95 sur 100 sous ${ms(known[Math.ceil(known.length * 0.95) - 1])})`;
};
console.log(`${runs.length} visites sans rien en cache${values.slow ? ', téléphone et réseau modestes' : ''}, en ${await version()}`);
console.log(`   page dessinée     ${said(runs.map((run) => run.drawn))}`);
console.log(`   premier résultat  ${said(runs.map((run) => run.result))}   [${values.route || 'accueil'} ; ${values.result}]`);
console.log(`   reçu              ${bytes.toLocaleString('fr-FR')} octets par visite, en-têtes compris`);

for (const [where, times] of keys) console.log(`   touche montrée    ${said(times)}   [${where} ; ${times.length} touches]`);

/** Times from an input event to the frame after it, on the page `route` of the household kept. */
async function keystrokes(kept, slower, route, shown, typed, prepare = async () => {}, count = 60) {
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 }, locale: 'fr-FR' });
  try {
    const page = await context.newPage();
    await page.addInitScript((kept) => sessionStorage.setItem('reste-a-vivre/1', kept), kept);
    await page.goto(server.url + route);
    await page.locator(shown).first().waitFor();
    if (route === '#/entretien') await page.locator('.rail__lien', { hasText: 'Logement' }).click();
    await prepare(page);
    // An answer that cannot be read counts as unknown: the household would be computed many times over.
    if (await page.locator('.rail__etat--faute').count()) throw new Error(`${route} : une réponse du ménage mesuré ne se lit pas`);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
    return await page.evaluate(async ([typed, count]) => {
      const field = document.querySelector(`[data-champ="${typed}"]`);
      const times = [];
      for (let i = 0; i < count; i++) {
        field.value = String(300 + i);
        const start = performance.now();
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
        times.push(performance.now() - start);
      }
      return times;
    }, [typed, count]);
  } finally {
    await context.close();
  }
}

/** One visit in a new, empty profile. Times are the page's own, since navigation. */
async function visit() {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: 'fr-FR' });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    if (values.slow) await devtools.send('Emulation.setCPUThrottlingRate', { rate: PHONE.processor });
    let received = 0;
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (received += encodedDataLength));
    await page.addInitScript((kept) => sessionStorage.setItem('reste-a-vivre/1', kept), KEPT);
    await page.addInitScript((selector) => {
      const seen = (window.__seen = { drawn: null, result: null });
      const visible = (css) => [...document.querySelectorAll(css)].some((node) => node.checkVisibility() && node.textContent.trim());
      const look = () => {
        // The next frame: what is in the document is then on the screen.
        if (document.getElementById('demarrage')) return;
        if (seen.drawn === null && visible('h1')) requestAnimationFrame(() => (seen.drawn ??= performance.now()));
        if (seen.result === null && visible(selector)) requestAnimationFrame(() => (seen.result ??= performance.now()));
      };
      new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
    }, values.result);
    await page.goto(server.url + values.route);
    const end = Date.now() + (values.slow ? 30_000 : 5_000);
    let seen = null;
    while (Date.now() < end) {
      seen = await page.evaluate(() => window.__seen);
      if (seen.drawn !== null && seen.result !== null) break;
      // Without a result to wait for, a second after the page is enough.
      if (seen.drawn !== null && (await page.evaluate(() => performance.now())) > seen.drawn + 1000) break;
      await page.waitForTimeout(20);
    }
    await page.waitForLoadState('networkidle');
    bytes = received;
    return seen;
  } finally {
    await context.close();
  }
}

function ms(time) {
  return `${Math.round(time).toLocaleString('fr-FR')} ms`;
}

async function version() {
  return `Chromium ${browser.version().split('.')[0]}`;
}
