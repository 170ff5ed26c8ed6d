// The public path, on a phone: from the welcome to the results and the summary.

import assert from 'node:assert/strict';
import { focused, journey } from './lib.mjs';

const next = (page) => page.getByRole('button', { name: /^(Continuer|Voir mes résultats)$/ }).click();
const title = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor();

/** A lone parent of one child, HLM in Lyon, up to the page that checks the answers. */
async function path(page, { axe } = {}) {
  await page.getByRole('link', { name: /Commencer/ }).click();
  await title(page, 'Qui vit chez vous ?');
  await focused(page, 'h1'); // the title of the new screen
  await page.getByRole('button', { name: 'Ajouter un enfant' }).click();
  await page.getByLabel('Enfant 1 : date de naissance').fill('02032017');
  assert.equal(await page.getByLabel('Enfant 1 : date de naissance').inputValue(), '02/03/2017');
  await axe?.();
  await next(page);
  await title(page, 'Parlons de vous');
  await page.getByLabel('Votre date de naissance').fill('12/04/1990');
  await page.getByLabel('Salarié').check();
  await axe?.();
  await next(page);
  await title(page, 'Que gagnez-vous chaque mois ?');
  await page.getByLabel('Salaire net, par mois', { exact: true }).fill('1 120,50');
  await axe?.();
  await next(page);
  await title(page, 'Vos enfants');
  await axe?.();
  await next(page);
  await title(page, 'Votre logement');
  await page.getByLabel('HLM (logement social)').check();
  const commune = page.getByRole('combobox', { name: 'Commune' });
  await commune.fill('villeurb');
  await page.getByRole('option', { name: /Villeurbanne/ }).first().waitFor();
  await axe?.();
  await commune.press('Enter');
  assert.equal(await commune.inputValue(), 'Villeurbanne');
  await page.getByLabel('Loyer sans les charges, par mois', { exact: true }).fill('468');
  await page.getByLabel('Charges, par mois', { exact: true }).fill('90');
  // Only where it shows: after a pause it is said a second time, to those who do not see it.
  await page.locator('.parcours__deja', { hasText: /d'aide au logement/ }).waitFor();
  await next(page);
  await title(page, 'Quelles aides recevez-vous déjà ?');
  await axe?.();
  await next(page);
  await title(page, 'Vos autres dépenses');
  await page.getByLabel('Électricité, par mois').fill('64,90');
  await axe?.();
  await next(page);
  await title(page, 'Un loyer en retard ?');
  await axe?.();
  await next(page);
  await title(page, 'Vérifiez vos réponses');
  await axe?.();
}

journey("un parent seul va de l'accueil à ses résultats et à son résumé", { size: 'phone' }, async ({ page, open, axe, screenshot, download, standalone }) => {
  await open();
  await path(page, { axe });
  assert.match(await page.locator('main').innerText(), /Villeurbanne/);
  await next(page);
  await page.getByRole('heading', { level: 1, name: /Vous pourriez recevoir/ }).waitFor();
  await page.getByRole('heading', { name: 'Aide au logement (APL)', exact: true }).waitFor();
  await axe();
  await page.locator('.synthese').getByText('Voir le calcul').click();
  await page.getByText('Logement net (L − AL)').waitFor();
  await page.locator('.carte', { hasText: 'Aide au logement (APL)' }).getByText('Voir le calcul').click();
  await page.getByText('CCH, art. D823-16').first().waitFor();
  await axe();
  await page.locator('.carte', { hasText: 'Aide au logement (APL)' }).getByText('Comment demander').click();
  await page.getByText('CAF (ou MSA pour le régime agricole)').first().waitFor();
  await screenshot('resultats-telephone');
  for (const part of ['Les papiers à réunir', 'Les douze prochains mois', "D'autres aides à regarder", 'Pas ouvert pour vous, et pourquoi']) {
    await page.getByText(part, { exact: true }).click();
  }
  const papers = page.getByRole('list', { name: 'Papiers' }).getByRole('listitem');
  await papers.first().waitFor();
  const all = await papers.count();
  for (const box of await page.locator('.demarches').getByRole('checkbox').all()) if (await box.isChecked()) await box.uncheck();
  assert.ok(all > 3 && (await papers.count()) === 0, 'sans aide choisie, aucun papier');
  await axe();
  const calendar = await download(() => page.getByRole('button', { name: /Ajouter à mon agenda/ }).click());
  assert.match(calendar.name, /\.ics$/);
  assert.match(calendar.text, /^BEGIN:VCALENDAR\r\n[^]*BEGIN:VEVENT[^]*END:VCALENDAR\r\n$/);
  calendar.remove();
  await page.getByRole('link', { name: 'Imprimer ou garder le résumé' }).click();
  await page.locator('.rapport h1').waitFor();
  await axe();
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.getByRole('button', { name: 'Imprimer' }).isVisible(), false, 'les boutons ne sont pas imprimés');
  assert.equal(await page.locator('.rapport').isVisible(), true);
  await page.emulateMedia({ media: 'screen' });
  const file = await download(() => page.getByRole('button', { name: 'Enregistrer la page' }).click());
  assert.match(file.name, /\.html$/);
  await standalone(file.path, async (alone) => assert.match(await alone.locator('body').innerText(), /Villeurbanne/));
  file.remove();
});

journey('les barèmes se cherchent, avec leur source et leur fiabilité', { size: 'phone' }, async ({ page, open, axe }) => {
  await open('#/baremes');
  await axe();
  const tables = page.locator('.bareme');
  const all = await tables.count();
  await page.getByLabel('Chercher un barème').fill('smic horaire');
  assert.ok((await tables.count()) < all);
  await page.getByText(/SMIC horaire/).first().waitFor();
  await page.getByLabel('Chercher un barème').fill('zzz');
  await page.getByText('Aucun barème ne contient ces mots').waitFor();
  await page.getByRole('rowheader', { name: 'Aide au logement' }).waitFor();
});

journey('recharger la page ne perd rien, et « Tout effacer » efface tout', { size: 'phone' }, async ({ page, open }) => {
  await open();
  await path(page);
  await page.reload();
  await title(page, 'Vérifiez vos réponses');
  await page.getByText('Villeurbanne').waitFor();
  await page.getByRole('button', { name: 'Tout effacer' }).click();
  await page.getByRole('button', { name: 'Oui, tout effacer' }).click();
  await page.getByRole('link', { name: /Commencer/ }).waitFor();
  const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
  assert.doesNotMatch(kept, /468|1990|1 120/);
});

journey('une réponse illisible est signalée à son champ et retient sur l’écran', { size: 'phone' }, async ({ page, open, axe }) => {
  await open('#/parcours/vous');
  const birth = page.getByLabel('Votre date de naissance');
  await birth.fill('31/02/1990');
  await birth.blur();
  assert.equal(await birth.getAttribute('aria-invalid'), 'true');
  await next(page);
  const summary = page.getByRole('region', { name: 'Une réponse à corriger' });
  await summary.waitFor();
  await axe();
  await summary.getByRole('button').click();
  await focused(page, '[data-champ="personnes[0].naissance"]'); // the link leads to the field
  assert.equal(await birth.inputValue(), '31/02/1990', 'ce qui est tapé reste');
});

/** Tab until the focus is on what `selector` names: what no key reaches is not there for everyone. */
async function tabTo(page, selector) {
  for (let presses = 0; presses < 80; presses++) {
    if (await page.evaluate((css) => document.activeElement.matches(css), selector)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`aucune touche ne mène à ${selector}`);
}

/** In the group of choices that has the focus, arrows to a value. */
async function choose(page, value) {
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 20; presses++) {
    if (await page.evaluate((value) => document.activeElement.value === value && document.activeElement.checked, value)) return;
    await page.keyboard.press('ArrowDown');
  }
  assert.fail(`aucune flèche ne mène à ${value}`);
}

journey('le parcours public se suit au clavier seul, dans une page traduite', { size: 'desktop' }, async ({ page, open, translate }) => {
  const type = async (champ, text) => {
    await tabTo(page, `[data-champ="${champ}"]`);
    await page.keyboard.type(text);
  };
  const go = async (hash) => {
    await tabTo(page, 'main .bouton--principal');
    await page.keyboard.press('Enter');
    await page.waitForFunction((hash) => location.hash === hash && document.activeElement.tagName === 'H1', hash);
  };
  await open();
  await translate();
  await go('#/parcours/foyer');
  await go('#/parcours/vous');
  await type('personnes[0].naissance', '12041990');
  await tabTo(page, 'input[type=radio]');
  await choose(page, 'salarie');
  await go('#/parcours/revenus');
  await type('personnes[0].revenus.salaire', '1120');
  await go('#/parcours/logement');
  await tabTo(page, 'input[type=radio]');
  await choose(page, 'hlm');
  await tabTo(page, '[role=combobox]');
  await page.keyboard.type('villeurb');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await type('logement.loyer', '468');
  await type('logement.charges', '90');
  await go('#/parcours/aides-recues');
  await go('#/parcours/depenses');
  await go('#/parcours/loyer-en-retard');
  await go('#/parcours/verification');
  await go('#/resultats');
  assert.ok((await page.locator('h1 font').count()) > 0, 'la page est traduite');
  const amounts = () => page.locator('.montant').allInnerTexts();
  const translated = await amounts();
  assert.ok(translated.length > 5 && translated.every((text) => !text.includes('«')), translated.join());
  await page.reload();
  await page.locator('.resultats').waitFor();
  assert.deepEqual(await amounts(), translated);
});
