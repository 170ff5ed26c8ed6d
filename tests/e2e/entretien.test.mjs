// The adviser's workspace, on a tablet and a desktop: live results, calculation, files, bad input, translation.

import assert from 'node:assert/strict';
import { answerUsual, answered, example, focused, journey, leftToday, more, openFile, section, until } from './lib.mjs';

const FAMILY = answered({
  format: 'reste-a-vivre/1',
  mois: '2026-11',
  personnes: [
    { id: 'a', role: 'demandeur', naissance: '1990-04-12', activite: 'salarie', revenus: { salaire: 1120 } },
    { id: 'e1', role: 'enfant', naissance: '2017-03-02', autre_parent: 'pension_non_fixee' },
  ],
  logement: { occupation: 'hlm', commune: '69266', loyer: 468, charges: 90 },
  percu: {},
});

const rent = (page) => page.getByLabel('Loyer sans les charges, par mois', { exact: true });
const left = (page) => leftToday(page).innerText();
const due = (page) => page.locator('tr', { hasText: 'Aide au logement' }).locator('td').first().innerText();

for (const size of ['tablet-landscape', 'desktop']) {
  journey("l'aide au logement suit chaque touche, et son calcul s'ouvre", { size }, async ({ page, open, axe, screenshot }) => {
    await open('#/entretien');
    await axe();
    await page.getByLabel('Date de naissance', { exact: true }).fill('12/04/1990');
    await page.getByLabel('Activité', { exact: true }).selectOption('sans_activite');
    await section(page, 'Logement');
    await page.getByLabel('Quel type de logement ?').selectOption('prive_vide');
    await page.getByRole('combobox', { name: 'Commune' }).fill('69100');
    await page.getByRole('option', { name: /Villeurbanne/ }).click();
    await answerUsual(page);
    await section(page, 'Logement');
    const seen = new Set();
    await rent(page).pressSequentially('250', { delay: 20 });
    for (const text of ['2', '25', '250', '320']) {
      await rent(page).fill(text);
      seen.add(await due(page));
    }
    assert.ok(seen.size >= 3, `le montant suit le loyer : ${[...seen]}`);
    await page.getByRole('button', { name: /^Aide au logement/ }).click();
    await focused(page, '#panneau-titre');
    await page.getByText('CCH, art. D823-16').first().waitFor();
    await axe();
    await screenshot(`calcul-${size}`);
    const step = page.locator('.calcul__etape', { hasText: 'Loyer' }).filter({ has: page.getByRole('button') }).first();
    await step.getByRole('button', { name: 'modifier cette réponse' }).click();
    await focused(page, '[data-champ^="logement."]'); // the link leads to the answer
    await page.locator('#panneau-titre').focus();
    await page.keyboard.press('Escape');
    await focused(page, '#ouvre-aide_logement'); // it comes back where it was
  });
}

journey('une situation enregistrée puis rouverte donne le même résultat', { size: 'tablet-landscape' }, async ({ page, open, axe, download, context, url }) => {
  await open('#/entretien');
  await openFile(page, FAMILY);
  await axe();
  await section(page, 'Logement');
  await rent(page).fill('512,30');
  const before = [await left(page), await due(page)];
  const file = await download(() => more(page, 'Enregistrer'));
  const other = await context.newPage();
  await other.goto(`${url}#/entretien`);
  await other.locator('input[type=file]').setInputFiles(file.path);
  await other.getByText('Droits du mois').waitFor();
  assert.deepEqual([await left(other), await due(other)], before);
  file.remove();
});

journey('le suivi : un entretien daté du jour, un engagement, le prochain rendez-vous, puis le compte rendu', { size: 'tablet-portrait' }, async ({ page, open, axe, screenshot }) => {
  await open('#/entretien');
  await openFile(page, FAMILY);
  await section(page, 'Suivi');
  const form = page.locator('.section');
  await form.getByLabel('Prochain rendez-vous', { exact: true }).fill('15/12/2090');
  await form.getByRole('button', { name: 'Ajouter un entretien' }).press('Enter');
  assert.match(await form.getByLabel('Date', { exact: true }).inputValue(), /^\d\d\/\d\d\/\d{4}$/);
  await form.getByLabel('Motif', { exact: true }).fill('Loyer de novembre');
  await form.getByRole('button', { name: 'Ajouter un engagement' }).press('Enter');
  await form.getByLabel('Qui', { exact: true }).selectOption('locataire');
  await form.getByLabel('Quoi', { exact: true }).fill('Envoyer le dossier');
  await form.getByLabel('Avant le', { exact: true }).fill('10/11/2020');
  const reminder = (name) => page.getByRole('button', { name, exact: true });
  await reminder('Prochain rendez-vous : 15 décembre 2090 ; 1 engagement en retard').waitFor();
  await axe();
  await screenshot('suivi-tablette');
  await form.getByLabel('Fait').check();
  await section(page, 'Notes');
  await reminder('Prochain rendez-vous : 15 décembre 2090').click();
  await focused(page, '[data-champ="suivi.prochain"]'); // the line leads to its section
  await form.getByRole('link', { name: 'Compte rendu à imprimer' }).click();
  await page.getByRole('cell', { name: 'Envoyer le dossier' }).waitFor();
  await page.locator('.feuille', { hasText: 'Loyer de novembre' }).waitFor();
});

journey('un fichier abîmé, étranger ou énorme : un message, et rien ne change', { size: 'tablet-portrait' }, async ({ page, open, axe }) => {
  await open('#/entretien');
  await openFile(page, FAMILY);
  await page.getByRole('button', { name: 'Détail des résultats' }).click();
  const before = await left(page);
  for (const [content, message] of [
    ['{"format": "reste', /abîmé/],
    ['{"name": "autre"}', /autre logiciel/],
    ['{"format": "reste-a-vivre/9"}', /Mettez l'application à jour/],
    [' '.repeat(5_000_000), /5 Mo/],
  ]) {
    await openFile(page, content);
    assert.match(await page.getByRole('alert').filter({ hasText: /\S/ }).innerText(), message);
    assert.equal(await left(page), before);
  }
  await axe();
});

journey('une saisie impossible est dite à son champ, et le reste tient', { size: 'desktop' }, async ({ page, open, axe }) => {
  await open('#/entretien');
  await openFile(page, FAMILY);
  await section(page, 'Logement');
  await rent(page).fill('-50');
  await rent(page).blur();
  const described = await rent(page).getAttribute('aria-describedby');
  assert.match(described, /-erreur/);
  await page.locator('.champ__erreur', { hasText: 'négatif' }).waitFor();
  await rent(page).fill('468');
  const commune = page.getByRole('combobox', { name: 'Commune' });
  await commune.fill('Trifouilly-les-Oies');
  await commune.blur();
  await page.locator('.champ__erreur', { hasText: 'Choisissez votre commune dans la liste' }).waitFor();
  await commune.fill('69100');
  await commune.blur();
  assert.equal(await until('Villeurbanne', () => commune.inputValue()), 'Villeurbanne', 'un code postal d’une seule commune la choisit');
  await section(page, 'Notes');
  await page.getByLabel('Notes', { exact: true }).fill('x'.repeat(120_000));
  await page.locator('.champ__erreur', { hasText: 'raccourcissez' }).waitFor();
  await axe();
  const before = await left(page);
  await openFile(page, { ...FAMILY, libelle: 'é'.repeat(10_000), personnes: [...FAMILY.personnes, { id: 'b', role: 'conjoint', naissance: '1990-01-01' }, { id: 'c', role: 'conjoint', naissance: '1990-01-01' }] });
  await page.getByRole('heading', { name: /réponses? à corriger/ }).waitFor();
  await axe();
  await page.getByRole('button', { name: 'Annuler' }).click();
  assert.equal(await left(page), before);
});

journey('une page traduite continue de montrer les bons montants', { size: 'tablet-landscape' }, async ({ page, open, translate }) => {
  await open('#/entretien');
  await openFile(page, FAMILY);
  await section(page, 'Logement');
  const value = page.locator('[data-champ="logement.loyer"]');
  await value.fill('300');
  const [at300, aid300] = [await left(page), await due(page)];
  await value.fill('468');
  await translate();
  await value.fill('200');
  await value.fill('300');
  const amount = (text) => text.replace(/[«»]/g, '').match(/[\d\s,]+€/)[0];
  assert.equal(await until(amount(at300), async () => amount(await left(page))), amount(at300));
  assert.equal(await until(aid300, () => due(page)), aid300);
  await page.locator('#ouvre-aide_logement').click();
  await page.locator('.panneau .bouton').click();
  await page.evaluate(() => (location.hash = '#/resultats'));
  await page.locator('.resultats').waitFor();
  await page.evaluate(() => (location.hash = '#/parcours/logement/3'));
  await page.locator('[data-champ="logement.loyer"]').fill('310');
  await page.evaluate(() => (location.hash = '#/rapport'));
  await page.locator('.rapport').waitFor();
});

journey('en sombre et en contraste forcé, aucun défaut d’accessibilité', { size: 'tablet-portrait', colorScheme: 'dark', forcedColors: 'active' }, async ({ page, open, axe }) => {
  await open();
  await example(page, 'parent-seul');
  await page.locator('.resultats').waitFor();
  await axe();
  await page.evaluate(() => (location.hash = '#/entretien'));
  await page.locator('.entretien').waitFor();
  await axe();
});

journey('à qui demande plus de contraste, le texte second et les traits ont celui du texte', { size: 'phone', contrast: 'more' }, async ({ page, open, axe }) => {
  await open();
  const colours = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return ['--encre', '--discret', '--trait', '--filet'].map((token) => style.getPropertyValue(token));
  });
  assert.equal(new Set(colours).size, 1, colours.join());
  await axe();
});

journey('un budget de vingt-cinq postes se tape au clavier seul, et un rechargement ne perd rien', { size: 'tablet-landscape' }, async ({ page, open }) => {
  await open('#/entretien');
  await openFile(page, FAMILY);
  const unfold = async () => {
    await section(page, 'Dépenses');
    await page.evaluate(() => document.querySelectorAll('details').forEach((part) => { if (part.querySelector('[id^=depense-]')) part.open = true; }));
  };
  await unfold();
  await page.locator('#depense-B7-0').focus();
  for (let line = 0; line < 25; line += 1) {
    await page.keyboard.type(String(20 + line));
    await page.keyboard.press('Enter');
  }
  const filled = () => page.locator('[id^=depense-]').evaluateAll((fields) => fields.map((field) => field.value).filter(Boolean));
  assert.deepEqual((await filled()).slice(0, 25), Array.from({ length: 25 }, (_, line) => String(20 + line)));
  const before = await left(page);
  await page.reload();
  await page.getByText('Droits du mois').waitFor();
  await unfold();
  assert.equal((await filled()).length, 25);
  assert.equal(await left(page), before);
});
