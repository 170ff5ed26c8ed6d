// How many taps and keys an adviser needs in the workspace, on a tablet, to enter a family of five with its expenses and debts,
// then to compare two homes; and how many screens high each section is. A choice in a list is two taps.
//
//   node tools/gestures.mjs [dist]

import { launchBrowser } from './browser.mjs';
import { serve } from './server.mjs';

const server = await serve(process.argv[2] ?? 'dist');
const browser = await launchBrowser();
const rows = [];
try {
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 }, locale: 'fr-FR' });
  const page = await context.newPage();
  await page.goto(`${server.url}#/entretien`);
  await page.locator('.rail').waitFor();
  await family(page);
  await homes(page);
} finally {
  await browser.close();
  await server.close();
}
const figure = (text) => String(text).padStart(8);
console.log(`${'touchers'.padStart(9)}${'touches'.padStart(9)}${'écrans'.padStart(9)}`);
for (const { what, taps, keys, screens } of rows) console.log(`${figure(taps)} ${figure(keys)} ${figure(screens)}   ${what}`);
const sum = (kind) => rows.reduce((total, row) => total + row[kind], 0);
console.log(`${figure(sum('taps'))} ${figure(sum('keys'))} ${' '.repeat(8)}   en tout`);

/** What one does, counted. */
function hands(page) {
  const done = { taps: 0, keys: 0 };
  const label = (name) => page.getByLabel(name, { exact: true });
  return {
    done,
    tap: async (target) => { done.taps += 1; await target.click(); },
    choose: async (name, value, index = 0) => { done.taps += 2; await label(name).nth(index).selectOption(value); },
    /** Types where the focus is, or in a field that one taps first. */
    type: async (text, name, index = 0) => {
      if (name) {
        done.taps += 1;
        await label(name).nth(index).click();
      }
      done.keys += text.length;
      await page.keyboard.type(text);
    },
    next: async () => { done.keys += 1; await page.keyboard.press('Enter'); },
    say: async (what, selector = '.section') => {
      const screens = await page.locator(selector).first().evaluate((part) => {
        const frame = part.closest('.entretien__formulaire') ?? document.documentElement;
        return part.getBoundingClientRect().height / frame.clientHeight;
      });
      rows.push({ what, ...done, screens: screens.toFixed(1).replace('.', ',') });
      Object.assign(done, { taps: 0, keys: 0 });
    },
  };
}

async function family(page) {
  const { tap, choose, type, next, say } = hands(page);
  const section = (name) => tap(page.locator('.rail__lien', { hasText: name }));
  const answer = (question, words, index = 0) => tap(page.getByRole('group', { name: question }).nth(index).getByText(words, { exact: true }));
  await tap(page.getByText('En couple', { exact: true }));
  for (const [rank, birth] of ['02032012', '14092016', '30052021'].entries()) {
    await tap(page.getByRole('button', { name: 'Ajouter un enfant' }));
    await type(birth, `Enfant ${rank + 1} : date de naissance`);
  }
  for (const [rank, birth] of ['12041986', '12041987'].entries()) {
    await type(birth, 'Date de naissance', rank);
    await choose('Nationalité', 'fr', rank);
    await choose('Activité', 'salarie', rank);
  }
  await say('le foyer : deux adultes, trois enfants');
  await section('Revenus');
  for (const [rank, wage] of ['1480', '760'].entries()) await type(wage, 'Salaire net, par mois', rank);
  await say('les revenus');
  await section('Logement');
  await choose('Quel type de logement ?', 'hlm');
  await type('villeurb', 'Commune');
  await tap(page.getByRole('option', { name: /Villeurbanne/ }));
  await type('540', 'Loyer sans les charges, par mois');
  await type('120', 'Charges, par mois');
  await answer('Est-ce une colocation ?', 'Non');
  await say('le logement');
  await section('Dépenses');
  await tap(page.locator('#depense-B7-0'));
  for (let line = 0; line < 25; line += 1) {
    await type(String(20 + 5 * line));
    await next();
  }
  await say('vingt-cinq dépenses');
  await section('Crédits');
  for (const [rank, [monthly, left]] of [['40', '600'], ['60', '1400'], ['80', '2400']].entries()) {
    await tap(page.getByRole('button', { name: 'Ajouter un crédit ou une dette' }));
    await choose("De quoi s'agit-il ?", 'CreditConso', rank);
    await type(monthly, 'Mensualité', rank);
    await next();
    await type(left);
  }
  await say('trois crédits');
  await type('180', 'Reçu par mois : Aide au logement (APL)');
  await next();
  for (const received of ['340', '210']) {
    await type(received);
    await next();
  }
  await say('trois aides reçues, à côté de ce qui est dû', '.droits');
}

async function homes(page) {
  const { tap, type, say } = hands(page);
  await tap(page.getByRole('link', { name: '+ Option' }));
  for (const [index, rent] of ['390', '610'].entries()) {
    await tap(page.getByRole('button', { name: 'Un autre logement', exact: true }));
    const group = page.getByRole('group', { name: `Option ${index + 1} :` });
    await tap(group.getByLabel('Le loyer sans les charges'));
    await type(rent);
  }
  await page.locator('.rapport__tableau').first().waitFor();
  await say('deux logements comparés', 'main');
}
