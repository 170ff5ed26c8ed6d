// The public path, on a phone: from the welcome to the results and the summary.

import assert from 'node:assert/strict';
import { answerUsual, focused, journey, leftToday, until } from './lib.mjs';

const next = (page) => page.getByRole('button', { name: /^(Continuer|Voir mes résultats)$/ }).click();
const title = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor();

const AIDS = 'Quelles aides recevez-vous déjà ?';
const EXPENSES = ['Vos charges, par mois', 'Manger, téléphone, santé, par mois', 'Se déplacer'];

/** A rented home, its three small screens; the last one is left as it is answered. */
async function home(page, { axe, typed = 'villeurb' } = {}) {
  await title(page, 'Quel type de logement ?');
  await page.getByLabel('HLM (logement social)').check();
  await axe?.();
  await next(page);
  await title(page, 'Dans quelle commune ?');
  const commune = page.getByRole('combobox', { name: 'Commune' });
  await commune.fill(typed);
  await page.getByRole('option', { name: /Villeurbanne/ }).first().waitFor();
  await axe?.();
  await commune.press('Enter');
  assert.equal(await commune.inputValue(), 'Villeurbanne');
  await next(page);
  await title(page, 'Combien payez-vous pour ce logement ?');
  await page.getByLabel('Loyer sans les charges, par mois', { exact: true }).fill('468');
  await page.getByLabel('Charges, par mois', { exact: true }).fill('90');
  await answerUsual(page);
  await axe?.();
}

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
  await title(page, 'Depuis quand vivez-vous sans conjoint ?');
  await axe?.();
  await next(page);
  await title(page, 'Parlons de vous');
  await page.getByLabel('Votre date de naissance').fill('12/04/1990');
  await answerUsual(page);
  await axe?.();
  await next(page);
  await title(page, 'Que faites-vous aujourd\'hui ?');
  await page.getByLabel('Salarié').check();
  await answerUsual(page);
  await axe?.();
  await next(page);
  await title(page, 'Que gagnez-vous chaque mois ?');
  await page.getByLabel('Salaire net, par mois', { exact: true }).fill('1 120,50');
  await axe?.();
  for (const about of [/où vit cet enfant/, /l'autre parent/]) {
    await next(page);
    await title(page, about);
    await answerUsual(page);
    await axe?.();
  }
  await next(page);
  await home(page, { axe });
  // Only where it shows: after a pause it is said a second time, to those who do not see it.
  await page.locator('.parcours__deja', { hasText: /d'aide au logement/ }).waitFor();
  await next(page);
  await title(page, AIDS);
  await axe?.();
  await next(page);
  await title(page, EXPENSES[0]);
  await page.getByLabel('Électricité').fill('64,90');
  for (const following of [...EXPENSES.slice(1), 'Un loyer en retard ?', 'Vérifiez vos réponses']) {
    await axe?.();
    await next(page);
    await title(page, following);
  }
  await axe?.();
}

journey("un parent seul va de l'accueil à ses résultats et à son résumé", { size: 'phone' }, async ({ page, open, axe, screenshot, download, standalone }) => {
  await open();
  await path(page, { axe });
  assert.match(await page.locator('main').innerText(), /Villeurbanne/);
  await next(page);
  await page.getByRole('heading', { level: 1, name: /Vous pourriez recevoir/ }).waitFor();
  await axe();
  await screenshot('resultats-telephone');
  // One line of a right leads to its page: what to do, what will change, the calculation with its articles.
  await page.locator('a[href="#/droit/aide_logement"]').first().click();
  await title(page, 'Aide au logement (APL)');
  await page.getByText('CAF (ou MSA pour le régime agricole)').first().waitFor();
  await page.getByText('Voir chaque étape, avec son article').click();
  await page.getByText('CCH, art. D823-16').first().waitFor();
  await axe();
  await screenshot('droit-telephone');
  await page.getByRole('link', { name: 'Retour aux résultats' }).click();
  await page.getByRole('link', { name: 'Votre budget en détail' }).click();
  await page.getByRole('region', { name: 'Reste à vivre en détail' }).getByText('Voir le calcul').click();
  await page.getByText('Logement net (L − AL)').first().waitFor();
  await page.evaluate(() => { location.hash = '#/autres-aides'; });
  await page.getByRole('heading', { name: "D'autres aides à regarder" }).waitFor();
  await axe();
  await page.evaluate(() => { location.hash = '#/papiers'; });
  const papers = page.getByRole('group', { name: /Cochez ce que vous avez/ }).getByRole('checkbox');
  await papers.first().waitFor();
  const all = await papers.count();
  // What is ticked is kept with the answers.
  await page.getByLabel(/Relevé d'identité bancaire/).check();
  await page.reload();
  await page.getByLabel(/Relevé d'identité bancaire/).waitFor();
  assert.deepEqual([await page.getByLabel(/Relevé d'identité bancaire/).isChecked(), await papers.count()], [true, all]);
  await page.getByLabel(/Relevé d'identité bancaire/).uncheck();
  const aids = page.getByRole('group', { name: 'Pour quelles aides ?' }).getByRole('checkbox');
  for (const box of await aids.all()) if (await box.isChecked()) await box.uncheck();
  assert.ok(all > 3 && (await papers.count()) === 0, 'sans aide choisie, aucun papier');
  await axe();
  await page.evaluate(() => { location.hash = '#/annee'; });
  const calendar = await download(() => page.getByRole('button', { name: /Ajouter à mon agenda/ }).click());
  assert.match(calendar.name, /\.ics$/);
  assert.match(calendar.text, /^BEGIN:VCALENDAR\r\n[^]*BEGIN:VEVENT[^]*END:VCALENDAR\r\n$/);
  calendar.remove();
  await page.evaluate(() => { location.hash = '#/resultats'; });
  await page.getByRole('link', { name: 'Garder ou imprimer' }).click();
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

journey('les barèmes sont une page à part, avec leur source et leur fiabilité', { size: 'phone' }, async ({ page, open, axe }) => {
  await open();
  await page.goto(new URL('pages/baremes.html', page.url()).href);
  await page.getByRole('heading', { level: 1, name: 'Barèmes et fiabilité' }).waitFor();
  await axe();
  await page.getByText(/SMIC horaire/).first().waitFor();
  await page.getByRole('rowheader', { name: 'Aide au logement' }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
});

journey('recharger la page ne perd rien, et « Tout effacer » efface tout', { size: 'phone' }, async ({ page, open }) => {
  await open();
  await path(page);
  await page.reload();
  await title(page, 'Vérifiez vos réponses');
  await page.getByText('Villeurbanne').first().waitFor();
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

journey('ce qui est relu se change sur son petit écran, puis ramène à la vérification', { size: 'phone' }, async ({ page, open, axe }) => {
  await open();
  await path(page);
  const home = page.locator('summary', { hasText: 'Votre logement' });
  await page.getByText('Votre logement : HLM (logement social), Villeurbanne, 468,00').waitFor();
  await home.click();
  await axe();
  await page.getByRole('button', { name: /^468,00/ }).click();
  await focused(page, '[data-champ="logement.loyer"]');
  assert.match(page.url(), /#\/parcours\/logement\/3$/);
  await page.getByLabel('Loyer sans les charges, par mois', { exact: true }).fill('430');
  await next(page);
  await title(page, 'Vérifiez vos réponses');
  await page.getByText('Villeurbanne, 430,00').waitFor();
  // The steps are named, with their state; the browser's way back is the screen before.
  await page.goBack();
  await title(page, 'Combien payez-vous pour ce logement ?');
  await page.locator('summary', { hasText: 'Étape 5 sur 9' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Votre logement : vous êtes ici' }).waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Votre foyer : il manque une réponse' }).waitFor(); // since when alone
  await page.getByRole('listitem').filter({ hasText: 'Vos revenus : fait' }).waitFor();
  await axe();
  await page.getByRole('link', { name: 'Retour' }).click();
  await title(page, 'Dans quelle commune ?');
});

journey('de trois enfants, une réponse suffit, et se reprend', { size: 'phone' }, async ({ page, open, axe }) => {
  await open('#/parcours/foyer');
  await page.getByLabel('En couple').check();
  for (const rank of [1, 2, 3]) {
    await page.getByRole('button', { name: 'Ajouter un enfant' }).click();
    await page.getByLabel(`Enfant ${rank} : date de naissance`).fill(`02/03/201${rank + 3}`);
  }
  await page.evaluate(() => { location.hash = '#/parcours/enfants'; });
  await title(page, 'Enfant 1 (12 ans) : où vit cet enfant ?');
  const same = page.getByLabel('Pareil pour tous mes enfants');
  assert.equal(await same.count(), 0, 'rien à reprendre avant de répondre');
  await page.getByLabel('Chez vous').check();
  await same.check();
  await axe();
  await next(page);
  await title(page, 'Quel type de logement ?');
  await page.getByRole('link', { name: 'Retour' }).click();
  await title(page, /^Enfant 1/);
  await same.uncheck();
  await next(page);
  await title(page, 'Enfant 2 (11 ans) : où vit cet enfant ?');
  // Answered alike by hand, the card stays under the finger.
  await page.getByLabel('Chez vous').check();
  await title(page, /^Enfant 2/);
  await next(page);
  await title(page, /^Enfant 3/);
});

/** A lone employee, French and without a disability, up to the wage. */
async function upToTheWage(page, open) {
  await open('#/parcours/vous');
  await page.getByLabel('Votre date de naissance').fill('12/04/1990');
  await answerUsual(page);
  await next(page);
  await page.getByLabel('Salarié').check();
  await answerUsual(page);
  await next(page);
  await title(page, 'Que gagnez-vous chaque mois ?');
}

/** A rented home, from its page to the page of the results; `aids` answers what is received. */
async function homeAndResults(page, aids) {
  await home(page, { typed: '69100' });
  await next(page);
  await title(page, AIDS);
  await aids?.();
  for (const following of [...EXPENSES, 'Un loyer en retard ?', 'Vérifiez vos réponses']) {
    await next(page);
    await title(page, following);
  }
  await next(page);
  await page.locator('.resultats').waitFor();
}

/** Nothing says that the RSA is open while the wage is not known: it waits, and the month has no rest. */
async function assertOpenToTheWage(page, axe) {
  const of = (group) => page.locator('.groupe-droits').filter({ has: page.getByRole('heading', { name: group, exact: true }) });
  const right = (group, name) => of(group).locator('.rangee-droit', { hasText: name });
  await right('À compléter', '(RSA)').getByText('Il manque le salaire').waitFor();
  assert.equal(await page.getByRole('link', { name: /Demander le RSA/ }).count(), 0, 'aucun RSA annoncé comme ouvert');
  const housing = await right('À compléter', 'Aide au logement').innerText();
  assert.match(housing, /\d à \d+,\d\d\s€/, 'entre deux bornes');
  assert.equal(await leftToday(page).count(), 0, 'sans salaire, pas de reste à vivre');
  await page.locator('.synthese--attente').getByRole('button', { name: /salaire/ }).waitFor();
  await axe();
}

journey('un salaire laissé vide : un rappel, une fois, puis « Je ne sais pas » ou Continuer passent', { size: 'phone' }, async ({ page, open, axe, screenshot }) => {
  const reminder = page.getByRole('region', { name: 'Cette réponse décide du résultat' });
  await upToTheWage(page, open);
  assert.equal(await reminder.count(), 0, 'rien n’est rappelé avant d’essayer');
  await next(page);
  await focused(page, '#rappel');
  await title(page, 'Que gagnez-vous chaque mois ?');
  await axe();
  await screenshot('rappel-telephone');
  await reminder.getByRole('button', { name: 'Répondre' }).click();
  await focused(page, '[data-champ="personnes[0].revenus.salaire"]');
  await reminder.getByRole('button', { name: 'Je ne sais pas' }).click();
  await reminder.waitFor({ state: 'detached' });
  await focused(page, 'button[type=submit]'); // what goes on
  const unknown = page.getByRole('button', { name: 'Je ne sais pas : Salaire net, par mois' });
  assert.equal(await unknown.getAttribute('aria-pressed'), 'true');
  await next(page);
  await homeAndResults(page);
  await assertOpenToTheWage(page, axe);
  const said = await page.locator('main').innerText();
  // The same with nothing said: the second click goes on.
  await page.evaluate(() => { location.hash = '#/parcours/revenus'; });
  await title(page, 'Que gagnez-vous chaque mois ?');
  await unknown.click();
  await next(page);
  await focused(page, '#rappel');
  await next(page);
  // All was checked before: going on leads back there.
  await title(page, 'Vérifiez vos réponses');
  await page.evaluate(() => { location.hash = '#/resultats'; });
  await page.locator('.resultats').waitFor();
  await assertOpenToTheWage(page, axe);
  assert.equal(await until(said, () => page.locator('main').innerText()), said, 'ne rien dire, c’est ne pas savoir');
  // Zero is an answer.
  await page.evaluate(() => { location.hash = '#/parcours/revenus'; });
  await title(page, 'Que gagnez-vous chaque mois ?');
  await next(page);
  await reminder.getByRole('button', { name: '0 €' }).click();
  assert.equal(await page.getByLabel('Salaire net, par mois', { exact: true }).inputValue(), '0');
  await next(page);
  await title(page, 'Vérifiez vos réponses');
});

journey('« Aucune de ces aides » : aujourd’hui, puis une fois payé avec le mois', { size: 'phone' }, async ({ page, open, axe, screenshot }) => {
  await upToTheWage(page, open);
  await page.getByLabel('Salaire net, par mois', { exact: true }).fill('900');
  await next(page);
  const none = page.getByLabel('Aucune de ces aides');
  await homeAndResults(page, async () => {
    assert.equal(await none.isChecked(), false, 'rien n’est répondu d’avance');
    await none.check();
    await page.getByText("J'en reçois : les cocher").click();
    await page.getByLabel('Revenu de solidarité active (RSA)', { exact: true }).check();
    assert.equal(await none.isChecked(), false, 'une aide reçue n’est pas aucune');
    await page.getByLabel('Revenu de solidarité active (RSA)', { exact: true }).uncheck();
    await none.check();
    await axe();
  });
  const percus = await page.evaluate(() => JSON.parse(sessionStorage.getItem('reste-a-vivre/1')).percu);
  assert.deepEqual(percus, {});
  const figures = page.locator('.synthese__montant');
  assert.equal(await figures.count(), 2);
  await page.locator('.synthese').getByText("Aujourd'hui", { exact: true }).waitFor();
  await page.locator('.synthese').getByText(/^Une fois vos demandes payées, vers \p{L}+ 202\d$/u).waitFor();
  const [now, paid] = (await figures.allInnerTexts()).map((text) => Number(text.split('€')[0].replace(/[^\d,]/g, '').replace(',', '.')));
  // 900 € less the rent, its charges; nothing is received.
  assert.equal(now, 900 - 468 - 90);
  assert.ok(paid > now, `${paid} € une fois payé, ${now} € aujourd’hui`);
  await axe();
  await screenshot('deux-restes-telephone');
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
  await tabTo(page, '[data-champ="personnes[0].nationalite"]');
  await choose(page, 'fr');
  await go('#/parcours/vous/2');
  await tabTo(page, 'input[type=radio]');
  await choose(page, 'salarie');
  await tabTo(page, '[data-champ="personnes[0].handicap.taux"]');
  await choose(page, '0');
  await go('#/parcours/revenus');
  await type('personnes[0].revenus.salaire', '1120');
  await go('#/parcours/logement');
  await tabTo(page, 'input[type=radio]');
  await choose(page, 'hlm');
  await go('#/parcours/logement/2');
  await tabTo(page, '[role=combobox]');
  await page.keyboard.type('villeurb');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await go('#/parcours/logement/3');
  await type('logement.loyer', '468');
  await type('logement.charges', '90');
  await tabTo(page, '[data-champ="logement.colocation"]');
  await choose(page, 'false');
  await go('#/parcours/aides-recues');
  for (const step of ['depenses', 'depenses/2', 'depenses/3']) await go(`#/parcours/${step}`);
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
