// The pages in depth: budget, rent in arrears, coming months, options; on a tablet by touch, on a phone, printed.

import assert from 'node:assert/strict';
import { answered, example, journey, leftToday, more, openFile, section } from './lib.mjs';

const FAMILY = answered({
  format: 'reste-a-vivre/1',
  mois: '2026-11',
  isolement_depuis: '2020-01',
  personnes: [
    { id: 'a', role: 'demandeur', naissance: '1990-04-12', activite: 'salarie', revenus: { salaire: 1120 } },
    { id: 'e1', role: 'enfant', naissance: '2017-03-02', autre_parent: 'pension_non_fixee' },
  ],
  logement: { occupation: 'hlm', commune: '69266', loyer: 468, charges: 90, surface: 62, dpe: 'D', bail_depuis: '2021-05' },
  depenses: [{ poste: 'B7', montant: 90 }, { poste: 'C1', montant: 380 }],
  dettes: [{ nature: 'CreditConso', restant_du: 2400, mensualite: 80 }],
});

/** The same, who says all its expenses, what it receives and what it owes. */
const WHOLE = {
  ...FAMILY,
  depenses: [...FAMILY.depenses, { poste: 'B10', montant: 15 }, { poste: 'B13', montant: 20 }, { poste: 'B18', montant: 40 }],
  percu: { aide_logement: 250, prime_activite: 300, asf: 200.78 },
  impaye: { montant: 600 },
};

const open = async (page, go, content) => {
  await go('#/entretien');
  await openFile(page, content);
};
const visit = async (page, hash, title) => {
  await page.evaluate((to) => { location.hash = to; }, hash);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
};

journey('comparer deux logements, au doigt, sur une tablette', { size: 'tablet-portrait' }, async ({ page, open: go, axe, screenshot }) => {
  await open(page, go, FAMILY);
  await visit(page, '#/options', /Et si/);
  const option = (number) => page.getByRole('group', { name: `Option ${number} :` });
  for (const [index, rent] of ['390', '610'].entries()) {
    await page.getByRole('button', { name: 'Un autre logement', exact: true }).click();
    await option(index + 1).getByLabel('Le loyer sans les charges').fill(rent);
  }
  await option(1).getByLabel('Son nom').fill('Rue des Lilas');
  const rows = page.locator('.rapport__tableau:not(.graphique *) tbody tr');
  const cellsOf = async (line) => {
    const row = rows.filter({ hasText: line }).first();
    await row.waitFor();
    return row.locator('td').allInnerTexts();
  };
  const cells = await cellsOf('Logement à payer');
  assert.equal(cells.length, 3);
  assert.match(cells[1], /\(−/, 'un loyer plus bas coûte moins');
  assert.match(cells[2], /\(\+/, 'un loyer plus haut coûte plus');
  await page.getByRole('columnheader', { name: 'Rue des Lilas' }).first().waitFor();
  // Another town, found by its name: another zone, another aid.
  const aid = (await cellsOf('Aide au logement'))[2];
  await option(2).getByLabel('Le type de logement').selectOption('prive_meuble');
  await option(2).getByRole('combobox', { name: 'Commune' }).fill('privas');
  await option(2).getByRole('option', { name: /Privas/ }).click();
  await page.waitForFunction((aid) => ![...document.querySelectorAll('.rapport__tableau tr')].some((row) => row.innerText.startsWith('Aide au logement') && row.querySelectorAll('td')[2]?.innerText === aid), aid);
  // A deposit of two months in a furnished home, and the first rent with its charges.
  const charges = FAMILY.logement.charges;
  const entry = (await cellsOf('Pour entrer, au plus')).map((text) => Number(text.replace(/[^\d,]/g, '').replace(',', '.')));
  assert.deepEqual(entry.slice(1), [390 * 2 + charges, 610 * 3 + charges]);
  await page.locator('summary', { hasText: 'identiques partout' }).click();
  await axe();
  await screenshot('options-tablette');
  await page.getByText('Gagner plus : que reste-t-il ?').click();
  await page.getByText('Gardé sur 100 € de plus').first().waitFor();
  await axe();
  await page.getByRole('button', { name: 'Retirer cette option' }).first().click();
  await page.getByRole('button', { name: 'Retirer cette option' }).first().click();
  await page.locator('figure.graphique').first().waitFor(); // the curve comes back
  assert.equal(await page.getByText('Option 1', { exact: true }).count(), 0);
});

journey('un loyer en retard : quoi faire vient en premier, avec sa date', { size: 'phone' }, async ({ page, open: go, axe, screenshot }) => {
  // Six weeks from 20 November (loi du 6 juillet 1989, art. 24): 1 January, 37 days after TODAY.
  await open(page, go, { ...FAMILY, impaye: { montant: 1450, premier_impaye: '2026-07', etapes: [{ etape: 'commandement_payer', date: '2026-11-20' }] } });
  await visit(page, '#/resultats', /./);
  await page.getByRole('heading', { name: "Ce qu'il faut faire maintenant" }).waitFor();
  await axe();
  await page.getByRole('link', { name: /Les dates, le plan/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Loyer en retard : que faire' }).waitFor();
  await page.getByText(/dans 37 jours/).first().waitFor();
  // Five schemes stand open, the others under what they are for.
  await page.getByText('Une aide ou un prêt à 0 % pour la dette de loyer').waitFor();
  await page.locator('summary', { hasText: 'Pour se loger ailleurs' }).click();
  await page.locator('summary', { hasText: 'Droit au logement opposable' }).click();
  await page.getByText('trois mois en général, six outre-mer').waitFor();
  await axe();
  await screenshot('loyer-telephone');
});

journey('le loyer en retard tient sur deux pages, et sa feuille à signer sur une', { size: 'desktop' }, async ({ page, open: go }) => {
  await open(page, go, { ...WHOLE, impaye: { montant: 600, premier_impaye: '2026-10', etapes: [{ etape: 'commandement_payer', date: '2026-11-20' }] } });
  await visit(page, '#/loyer', 'Loyer en retard : que faire');
  await page.getByRole('heading', { name: 'Le plan à signer' }).waitFor();
  const pages = async () => (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page[^s]/g).length;
  assert.ok(await pages() <= 3, `${await pages()} pages`);
  // What is opened is printed too.
  await page.emulateMedia({ media: 'print' });
  const judge = page.locator('details', { hasText: 'Un juge peut-il accorder du temps' }).last().locator('.pli__contenu');
  assert.equal(await judge.isVisible(), false);
  await page.locator('summary', { hasText: 'Un juge peut-il accorder du temps' }).click();
  assert.equal(await judge.isVisible(), true);
});

journey('un trouble de voisinage : un journal daté, une page à imprimer', { size: 'phone' }, async ({ page, open: go, axe, screenshot }) => {
  await open(page, go, FAMILY);
  await visit(page, '#/voisinage', 'Trouble de voisinage : que faire');
  await page.getByRole('button', { name: 'Ajouter un fait' }).click();
  await page.getByLabel('Date', { exact: true }).fill('03/11/2026');
  await page.getByLabel("Que s'est-il passé ?").fill('Musique de 23 h à 1 h');
  await page.getByRole('cell', { name: 'Musique de 23 h à 1 h' }).waitFor();
  await axe();
  await screenshot('voisinage-telephone');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.getByRole('button', { name: 'Ajouter un fait' }).isVisible(), false);
  const printed = await page.locator('main').innerText();
  assert.ok(printed.split(/\s+/).length > 50 && printed.includes('3 novembre 2026'), printed);
  await visit(page, '#/loyer', 'Loyer en retard : que faire');
  assert.equal(await page.getByText('Musique de 23 h').count(), 0);
});

journey('le budget en détail, le profil d’un organisme chargé puis retiré', { size: 'tablet-landscape' }, async ({ page, open: go, axe }) => {
  await open(page, go, FAMILY);
  await visit(page, '#/budget', 'Votre budget en détail');
  await axe();
  await openFile(page, { format: 'reste-a-vivre-profil/1', nom: 'CCAS du lieu', source: 'règlement', fsl: { plafonds: [1000, 1500] } }, { field: '#profil', name: 'profil.json' });
  await page.getByText('Profil : CCAS du lieu').waitFor();
  await page.getByText('CCAS du lieu : plafond de ressources').waitFor();
  await page.reload();
  await page.getByText('Profil : CCAS du lieu').waitFor();
  await page.getByRole('button', { name: 'Retirer le profil' }).click();
  assert.equal(await page.evaluate(() => localStorage.length), 0, 'rien ne reste sur l’appareil');
  await openFile(page, { format: 'autre' }, { field: '#profil', name: 'profil.json' });
  await page.getByRole('alert').filter({ hasText: 'Ce fichier n’est pas un profil'.replace('’', "'") }).waitFor();
  const figures = () => page.locator('.deux-budgets').getByRole('row', { name: /^Reste à vivre/ }).locator('td').allInnerTexts();
  await page.getByText("Aujourd'hui : de rien de reçu à tout ce qui vous est dû").waitFor();
  const [unsaid, paid] = await figures();
  assert.match(unsaid, / à /, 'tant que rien n’est dit des aides reçues, deux bornes');
  await visit(page, '#/parcours/aides-recues', 'Quelles aides recevez-vous déjà ?');
  await page.getByLabel('Aucune de ces aides').check();
  await visit(page, '#/budget', 'Votre budget en détail');
  await page.getByText("Aujourd'hui : avec les aides que vous recevez").waitFor();
  const [none, still] = await figures();
  assert.equal(still, paid, 'ce qui est dû ne change pas');
  assert.ok(none !== unsaid && none !== paid, `sans aide reçue, aujourd’hui est un montant, plus bas : ${none}`);
  await axe();
  await visit(page, '#/annee', 'Vos douze prochains mois');
  await page.locator('.graphique__constat').waitFor();
  await axe();
});

journey('le profil d’un organisme se remplit dans l’application et reste sur l’appareil', { size: 'desktop' }, async ({ page, open: go, axe }) => {
  await open(page, go, FAMILY);
  await visit(page, '#/budget', 'Votre budget en détail');
  await page.getByText('Remplir ou modifier le profil').click();
  await page.getByLabel('Nom de l’organisme'.replace('’', "'")).fill('CCAS du lieu');
  await page.getByRole('alert').filter({ hasText: 'Il manque « source »' }).waitFor();
  await page.getByLabel('Texte de ses règles et date').fill('règlement de 2026');
  await page.getByLabel("Repères de l'organisme, par jour").fill('urgence : 6 ; fragile : 9');
  await page.getByText('Profil : CCAS du lieu').waitFor();
  await axe();
  await page.reload();
  await page.getByText('Profil : CCAS du lieu').waitFor();
});

journey('le relevé du bailleur fait la dette, et une dépense inconnue s’estime', { size: 'tablet-landscape' }, async ({ page, open: go, axe }) => {
  await open(page, go, FAMILY);
  await visit(page, '#/entretien', 'Entretien');
  await section(page, 'Dépenses');
  await page.getByRole('button', { name: /Je ne sais pas : compter/ }).first().click();
  await page.getByText('Estimation, à confirmer sur une facture').first().waitFor();
  await section(page, 'Loyer en retard');
  await page.getByRole('button', { name: 'Ajouter un mois' }).click();
  await page.getByLabel('Mois', { exact: true }).fill('102026');
  await page.getByLabel('Loyer et charges', { exact: true }).fill('500');
  await page.getByLabel('Payé', { exact: true }).fill('180');
  await axe();
  await visit(page, '#/loyer', 'Loyer en retard : que faire');
  await page.getByText(/La dette : 320,00/).waitFor();
  // No plan while transport, insurance and telephone are not said.
  await page.getByText('Avant de promettre un plan, dites toutes vos dépenses').waitFor();
  await open(page, go, WHOLE);
  await visit(page, '#/loyer', 'Loyer en retard : que faire');
  await page.getByRole('heading', { name: 'Le plan à signer' }).waitFor();
  await page.getByText('Plan étudié : En douze mois').waitFor();
});

journey('ce que la CAF retient se dit avec les aides reçues, et devient une dette', { size: 'phone' }, async ({ page, open: go, axe }) => {
  await open(page, go, FAMILY);
  await visit(page, '#/parcours/aides-recues', 'Quelles aides recevez-vous déjà ?');
  await page.getByText("J'en reçois : les cocher").click();
  await page.getByLabel("Prime d'activité", { exact: true }).check();
  await page.getByLabel("Reçu par mois : Prime d'activité").fill('250');
  await page.getByRole('button', { name: 'On me retient une somme (trop-perçu)' }).click();
  await page.getByLabel('Retenu chaque mois pour un trop-perçu').fill('45');
  await page.getByText(/250,00.*avant la retenue ; 205,00/).waitFor();
  await axe();
  const kept = await page.evaluate(() => JSON.parse(sessionStorage.getItem('reste-a-vivre/1')));
  assert.deepEqual(kept.dettes[1], { nature: 'IndusCAF', mensualite: '45', restant_du: null }, 'ce qui reste dû n’est pas connu');
});

journey('l’entretien montre les résultats d’une option à côté de ceux d’aujourd’hui', { size: 'tablet-landscape' }, async ({ page, open: go, axe, screenshot }) => {
  const option = (libelle, loyer) => ({ libelle, depuis: '2026-11', changements: { logement: { loyer } } });
  await open(page, go, { ...FAMILY, projet: [option('Un T2', '390'), option('Un T4', '610')] });
  const left = leftToday(page).locator('.montant');
  const today = await left.innerText();
  await page.getByRole('button', { name: 'Un T2' }).click();
  await page.getByText(/^\+.*par rapport à aujourd'hui/).first().waitFor();
  assert.notEqual(await left.innerText(), today);
  assert.equal(await page.getByRole('button', { name: 'Un T2' }).getAttribute('aria-pressed'), 'true');
  await page.getByRole('button', { name: 'Un T4' }).click();
  await page.getByText(/^−.*par rapport à aujourd'hui/).first().waitFor();
  await axe();
  await screenshot('entretien-option');
  // What is typed moves both.
  await section(page, 'Revenus');
  await page.getByLabel('Salaire net').first().fill('1500');
  await page.getByRole('button', { name: "Aujourd'hui", exact: true }).click();
  assert.notEqual(await left.innerText(), today);
  assert.equal(await page.getByText("par rapport à aujourd'hui").count(), 0);
});

journey('le résumé se partage là où l’appareil le peut', { size: 'phone' }, async ({ page, open: go }) => {
  const share = () => page.getByRole('button', { name: 'Partager' });
  await page.addInitScript(() => {
    navigator.canShare = ({ files }) => files.length === 1;
    navigator.share = async ({ files: [file] }) => { window.shared = { name: file.name, type: file.type, text: await file.text() }; };
  });
  await open(page, go, FAMILY);
  await page.evaluate(() => { location.hash = '#/rapport'; });
  await share().click();
  await page.waitForFunction(() => window.shared);
  const { name, type, text } = await page.evaluate(() => window.shared);
  assert.match(name, /^resume-2026-11-25\.html$/);
  assert.equal(type, 'text/html');
  assert.match(text, /^<!DOCTYPE html>/i);
  await page.evaluate(() => document.documentElement.classList.remove('partage-possible'));
  assert.equal(await share().count(), 0, 'ailleurs, pas de bouton');
});

journey('ajouter un enfant mène à sa date de naissance, et la fiche de paie se montre', { size: 'phone' }, async ({ page, open: go, axe }) => {
  await go('#/parcours/foyer');
  await page.getByRole('button', { name: 'Ajouter un enfant' }).click();
  await page.waitForFunction(() => document.activeElement?.id === 'champ-personnes-1--naissance');
  await visit(page, '#/parcours/vous/2', "Que faites-vous aujourd'hui ?");
  await page.getByLabel('Salarié', { exact: true }).check();
  await visit(page, '#/parcours/revenus', /./);
  await page.getByRole('link', { name: 'Où, sur la fiche de paie ?' }).click();
  await page.getByRole('img', { name: /Une fiche de paie/ }).waitFor();
  await axe();
  await page.goBack();
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.match(page.url(), /#\/parcours\/revenus$/);
});

journey('ce qui change depuis le repère devient une option, et aujourd’hui revient', { size: 'desktop' }, async ({ page, open: go, axe }) => {
  await open(page, go, FAMILY);
  const left = leftToday(page).locator('.montant');
  const today = await left.innerText();
  await more(page, 'Poser un repère');
  await section(page, 'Logement');
  await page.locator('[data-champ="logement.loyer"]').fill('610');
  await page.getByText(/^−.*depuis le repère/).first().waitFor();
  await page.getByRole('button', { name: 'Garder les changements comme une option' }).click();
  await page.getByRole('button', { name: 'Mes changements' }).waitFor();
  assert.equal(await left.innerText(), today);
  assert.equal(await page.locator('[data-champ="logement.loyer"]').inputValue(), '468');
  await page.getByRole('button', { name: 'Mes changements' }).click();
  await page.getByText(/^−.*par rapport à aujourd'hui/).first().waitFor();
  await axe();
});

journey('un retard commence par ce qui presse, a quatre parties, et ses dessins suivent la place', { size: 'phone' }, async ({ page, open: go, axe }) => {
  await go();
  await example(page, 'loyer-en-retard');
  await page.locator('.resultats').waitFor();
  await visit(page, '#/loyer', 'Loyer en retard : que faire');
  await page.getByText(/240,00.* de retard, depuis août 2026/).waitFor();
  assert.match(await page.getByRole('link', { name: /^Appeler/ }).getAttribute('href'), /^tel:/);
  await page.getByRole('link', { name: 'Écrire au bailleur' }).waitFor();
  const parts = page.getByRole('navigation', { name: 'Sur cette page' }).getByRole('button');
  assert.deepEqual(await parts.allInnerTexts(), ['Rattraper le retard', 'Se faire aider', 'Si cela va plus loin', "Vos droits et l'aide au logement"]);
  await parts.last().click();
  await page.waitForFunction(() => document.activeElement.querySelector('h2')?.textContent === "Vos droits et l'aide au logement");
  await visit(page, '#/annee', 'Vos douze prochains mois');
  const shown = () => page.getByRole('img').evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.getAttribute('viewBox').split(' ')[2]));
  assert.deepEqual(await shown(), ['360']);
  await axe();
  await page.setViewportSize({ width: 1280, height: 800 });
  assert.deepEqual(await shown(), ['720']);
  const image = page.getByRole('img');
  assert.equal(await image.getAttribute('aria-label'), await page.locator('.graphique__constat').innerText(), 'le dessin dit son constat');
  assert.match(await page.locator(`#${await image.getAttribute('aria-describedby')}`).textContent(), /Mois par mois/);
});
