// The two screens that another language may say: an invented one, written from right to left, whose texts are all marked.
// And without the file of the texts: what the pages say, and what waits for nothing.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { example, journey, settled, spills } from './lib.mjs';

const FRENCH = readFileSync(new URL('../../src/web/textes/fr.txt', import.meta.url), 'utf8');
const SORTS = /^(ecran|urgence|mots) /;
const MARK = '‡';

/** The groups of the two screens in the invented language, each text between marks, then all in French. */
const invented = () => {
  const groups = FRENCH.split('\n\n').filter((group) => SORTS.test(group.slice(2)));
  const marked = groups.map((group) => group.replace(/^((?!version)[\w.]+ = )(.*)$/gm, `$1${MARK}$2${MARK}`));
  return ['# langue ar\nversion = 1\nsens = rtl', ...marked, FRENCH].join('\n\n');
};

/** The texts of a part that no mark begins or ends, but for figures and what stays in French (docs/textes.md). */
const unmarked = (page, part) => page.evaluate(([part, mark]) => {
  const french = '[translate=no], .hors-ecran, .fiche__adresse, .a-faire__montant, .urgence__besoin p:has(> .appel) > span:first-child, a[target=_blank], a[href="#/parcours/loyer-en-retard"]';
  const texts = [...document.querySelectorAll(`${part} span, ${part} p, ${part} h1, ${part} h2, ${part} li, ${part} button`)]
    .filter((element) => element.children.length === 0 && !element.closest(french))
    .map((element) => element.textContent.trim());
  return texts.filter((text) => text && !text.includes(mark));
}, [part, MARK]);

/** Nothing sticks out, at the width of a phone and at the narrowest. */
async function holds(page) {
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await settled(page);
    assert.deepEqual(await spills(page), [], `à ${width} px`);
  }
}

journey('de droite à gauche, l’urgence et les démarches tiennent dans l’écran, et tous leurs mots viennent du fichier', { size: 'phone' }, async ({ page, context, open, axe, screenshot }) => {
  await context.route('**/fr.txt', (route) => route.fulfill({ contentType: 'text/plain; charset=utf-8', body: invented() }));
  await open('#/urgence');
  await page.locator('main[dir=rtl][lang=ar]').waitFor();
  assert.equal(await page.locator('.urgence__besoin').count(), 7);
  assert.deepEqual(await unmarked(page, 'main'), []);
  // Its figures would otherwise be read in groups from the right.
  assert.equal(await page.locator('.appel [translate=no]:not([dir=ltr])').count(), 0);
  await holds(page);
  await axe();
  await screenshot('langue-urgence');
  await page.evaluate(() => { location.hash = '#/'; });
  await example(page, 'parent-seul');
  await page.locator('.a-faire[dir=rtl][lang=ar]').waitFor();
  // What a cover of costs is said to cost comes from its calculation.
  assert.deepEqual(await unmarked(page, '.a-faire'), ['Gratuite pour vous']);
  await holds(page);
  await axe();
  await screenshot('langue-a-faire');
});

journey('les textes ne viennent pas : les pages le disent, les numéros et les montants n’attendent pas', { size: 'phone', allow: [/fr\.txt|ERR_FAILED|Failed to fetch/] }, async ({ page, context, open, axe }) => {
  await context.route('**/fr.txt', (route) => route.abort());
  await open('#/urgence');
  await page.getByText('Des textes de cette page arrivent…').waitFor();
  for (const number of ['tel:115', 'tel:3919', 'tel:119']) assert.equal(await page.locator(`a[href="${number}"]`).count(), 1, number);
  await page.getByRole('button', { name: 'Quitter vite' }).waitFor();
  await axe();
  await page.evaluate(() => { location.hash = '#/'; });
  await example(page, 'loyer-en-retard');
  await page.locator('.synthese__montant').first().waitFor();
  await page.getByText('Des textes de cette page arrivent…').waitFor();
  await axe();
  for (const hash of ['#/loyer', '#/rapport', '#/droit/aide_logement', '#/voisinage']) {
    await page.evaluate((to) => { location.hash = to; }, hash);
    await page.getByText('Des textes de cette page arrivent…').first().waitFor();
  }
  // Asked for at once, it fails again; then it comes by itself.
  const refused = page.waitForEvent('requestfailed');
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await refused;
  await context.unroute('**/fr.txt');
  await page.getByRole('heading', { name: 'Que faire, dans l\'ordre' }).waitFor();
  await page.evaluate(() => { location.hash = '#/loyer'; });
  await page.getByRole('heading', { name: 'Se faire aider' }).waitFor();
});
