// The papers: chosen, written on, printed within their pages, kept without any name.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { journey, openFile } from './lib.mjs';

const TEMPLATES = readFileSync(new URL('../../src/web/papiers.txt', import.meta.url), 'utf8').split('\n# ').slice(1);
const PAPERS = TEMPLATES.map((text) => ({ name: text.split('\n')[0], pages: Number(/^pages: (\d)/m.exec(text)[1]) }));
const household = (name) => JSON.parse(readFileSync(new URL(`../documents/${name.includes('/') ? name : `menages/${name}`}.json`, import.meta.url), 'utf8'));

const visit = async (page, hash, title) => {
  await page.evaluate((to) => { location.hash = to; }, hash);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
};
const sheets = async (page) => (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page[^s]/g).length;

journey('un papier se choisit, s’écrit, s’allège et se garde sans aucun nom', { size: 'tablet-landscape' }, async ({ page, open, axe, download, standalone, screenshot }) => {
  await open('#/entretien');
  await openFile(page, household('loyer_en_retard_plan'));
  await visit(page, '#/produire', 'Faire un papier');
  await axe();
  await page.getByRole('link', { name: 'Demande au FSL : payer une dette de loyer' }).click();
  await page.getByRole('heading', { level: 1, name: 'Demande au FSL : payer une dette de loyer' }).waitFor();
  await axe();
  const paper = page.locator('.feuille');
  await page.getByLabel('Cinq faits datés, de la cause à la dette').pressSequentially('Père malade depuis mars.');
  await page.getByText('À revoir avant de donner ce papier : malade').waitFor();
  await page.getByText('À revoir avant de donner le papier entier : malade').waitFor();
  await page.getByText(/malade : La santé.*ressources réduites du/).first().waitFor();
  await page.getByLabel('Nom, prénom').fill('Une personne');
  await paper.getByText('Père malade depuis mars.').waitFor();
  await paper.getByText('Nom, prénom : Une personne').waitFor();
  await page.locator('summary', { hasText: 'Choisir les parties à imprimer' }).click();
  await page.getByRole('checkbox', { name: 'Papiers joints' }).uncheck();
  assert.equal(await paper.getByRole('heading', { name: 'Papiers joints' }).count(), 0);
  await screenshot('papier-fsl');
  const kept = await download(() => page.getByRole('button', { name: 'Enregistrer la page' }).click());
  await standalone(kept.path, async (alone) => {
    const text = await alone.locator('body').innerText();
    assert.ok(text.includes('Père malade depuis mars.') && !text.includes('Une personne'), text);
  });
  kept.remove();
  // What is written comes back with the tab; the name, with another paper only.
  await visit(page, '#/papier/ccapex', 'Saisir la CCAPEX');
  await page.reload();
  await visit(page, '#/papier/fsl', 'Demande au FSL : payer une dette de loyer');
  assert.equal(await page.getByLabel('Cinq faits datés, de la cause à la dette').inputValue(), 'Père malade depuis mars.');
  assert.equal(await page.getByLabel('Nom, prénom').inputValue(), '');
});

journey('les mots des papiers ne viennent pas : la page le dit, et les redemande', { allow: [/papiers\.txt|ERR_FAILED|Failed to fetch/] }, async ({ page, open, context }) => {
  await context.route('**/papiers.txt', (route) => route.abort());
  await open('#/entretien');
  await openFile(page, household('loyer_en_retard_plan'));
  await visit(page, '#/papier/ccapex', 'Saisir la CCAPEX');
  await page.getByText('Les mots des papiers arrivent…').waitFor();
  // Asked for at once, it fails again; then it comes by itself.
  const refused = page.waitForEvent('requestfailed');
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await refused;
  await context.unroute('**/papiers.txt');
  await page.locator('.feuille').getByRole('heading', { name: 'Qui saisit' }).waitFor();
});

journey('une lettre se donne vierge à qui n’a rien dit', {}, async ({ page, open, axe }) => {
  await open('#/produire');
  await visit(page, '#/papier/lettre-banque', 'Lettre à la banque : limiter les frais');
  await page.getByText('Papier vierge : avec vos réponses, il se remplit seul.').waitFor();
  assert.equal(await page.locator('.feuille').getByText('non renseigné').count(), 0);
  await axe();
  await visit(page, '#/papier/fsl', 'Demande au FSL : payer une dette de loyer');
  await page.getByText('Il manque des réponses pour écrire ce papier.').waitFor();
});

for (const name of ['loyer_en_retard_plan', 'compare_deux_logements', 'famille_nombreuse_lyceens', 'aah_seule_hlm', 'papiers/plein']) {
  journey(`chaque papier tient dans ses pages : ${name}`, {}, async ({ page, open }) => {
    await open('#/entretien');
    await openFile(page, household(name));
    const long = [];
    for (const paper of PAPERS) {
      await page.evaluate((to) => { location.hash = to; }, `#/papier/${paper.name}`);
      await page.locator(`.feuille[data-papier="${paper.name}"]`).waitFor();
      const count = await sheets(page);
      // The fullest household may need a sheet more in a wide font: its lists are the annex.
      const most = paper.pages + (name === 'papiers/plein' ? 1 : 0);
      if (count > most) long.push(`${paper.name} : ${count} pages, ${most} au plus`);
    }
    assert.equal(long.length, 0, long.join('\n'));
  });
}
