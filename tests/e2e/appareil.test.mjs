// On the device: without a network, under a passphrase, after a stop; what is erased, what the static pages say.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { example, focused, journey, leftToday, more, openFile, section, until } from './lib.mjs';

const NETWORK = [/net::ERR_INTERNET_DISCONNECTED/, /Failed to load resource/];

journey('après une visite, tout s’ouvre sans réseau, communes comprises', { serviceWorkers: 'allow', allow: NETWORK }, async ({ page, context, open }) => {
  await open();
  assert.equal(await until(true, () => page.evaluate(() => navigator.serviceWorker.controller !== null)), true, 'l’application est gardée');
  await context.setOffline(true);
  await page.reload();
  await page.locator('body:not(:has(#demarrage)) h1').waitFor();
  await page.goto(`${page.url()}?depuis=ailleurs`);
  await page.locator('body:not(:has(#demarrage)) h1').waitFor();
  // Each part of the program comes from the device, after the first gestures.
  await page.waitForFunction(() => performance.getEntriesByName('conseil').length > 0);
  await page.evaluate(() => { location.hash = '#/entretien'; });
  await page.getByLabel('Date de naissance', { exact: true }).fill('12/04/1990');
  await section(page, 'Logement');
  await page.getByRole('combobox', { name: 'Commune' }).fill('69100');
  await page.getByRole('option', { name: /Villeurbanne/ }).waitFor();
  await page.goto(new URL('pages/aide.html', page.url()).href);
  await page.getByRole('heading', { name: 'Les mots difficiles' }).waitFor();
});

journey('ce qui sert aux visites suivantes n’est demandé qu’une fois que celle-ci répond', { serviceWorkers: 'allow' }, async ({ page, url, requests }) => {
  const asked = (name) => requests().some((request) => request.url === `/${name}`);
  // A slow network: the page is loaded, the program is not there yet.
  let arrive;
  const arrived = new Promise((done) => (arrive = done));
  await page.route('**/*.wasm', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(url, { waitUntil: 'commit' });
  await page.getByText('Un instant, la page arrive…').waitFor();
  await page.waitForTimeout(2_000);
  assert.deepEqual([asked('sw.js'), asked('communes.txt')], [false, false]);
  arrive();
  await page.getByRole('link', { name: /Commencer/ }).waitFor();
  assert.equal(await until(true, () => asked('sw.js') && asked('communes.txt'), 20_000), true);
});

journey('un fichier protégé par un mot de passe ne s’ouvre qu’avec lui', { size: 'tablet-landscape' }, async ({ page, open, axe, download }) => {
  await open();
  await example(page, 'loyer-en-retard');
  await page.getByRole('heading', { name: "Ce qu'il faut faire maintenant" }).waitFor();
  await page.evaluate(() => { location.hash = '#/entretien'; });
  const left = await leftToday(page).innerText();
  await page.locator('#menu > summary').click();
  await page.getByText('Enregistrer avec un mot de passe').click();
  await page.locator('#mot-de-passe').fill('nénuphar bleu 17');
  await page.locator('#mot-de-passe-encore').fill('nénuphar bleu 17');
  await axe();
  const file = await download(() => page.getByRole('button', { name: 'Enregistrer le fichier protégé' }).click());
  const closed = JSON.parse(readFileSync(file.path, 'utf8'));
  assert.equal(closed.format, 'reste-a-vivre-chiffre/2');
  assert.equal(closed.tours, 600_000);
  assert.ok(!JSON.stringify(closed).includes('1180'), 'rien ne se lit');
  await more(page, 'Nouvelle personne');
  await page.getByRole('button', { name: 'Tout effacer, sans retour' }).click();
  await page.evaluate(() => { location.hash = '#/entretien'; });
  await page.locator('#fichier').setInputFiles(file.path);
  await page.locator('#mot-de-passe').fill('faux');
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
  await page.getByRole('alert').filter({ hasText: /n’ouvre pas ce fichier/ }).waitFor();
  await page.locator('#mot-de-passe').fill('nénuphar bleu 17');
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
  assert.equal(await until(left, () => leftToday(page).innerText()), left);
  file.remove();
});

journey('« Tout effacer » ne laisse rien de la personne dans aucune mémoire', {}, async ({ page, open }) => {
  await open();
  await example(page, 'parent-seul');
  await leftToday(page).waitFor();
  await page.getByRole('button', { name: 'Tout effacer' }).click();
  await page.getByRole('button', { name: 'Oui, tout effacer' }).click();
  await page.getByRole('heading', { level: 1, name: /À quelles aides/ }).waitFor();
  const kept = await page.evaluate(async () => JSON.stringify([
    { ...sessionStorage }, { ...localStorage }, document.cookie,
    (await indexedDB.databases?.()) ?? [],
    await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url))),
  ]));
  for (const word of ['1350', '1120', '69123', '1990']) assert.ok(!kept.includes(word), `« ${word} » est resté : ${kept}`);
});

journey('un programme qui s’arrête offre d’enregistrer les réponses', {}, async ({ page, open, axe, download }) => {
  await open();
  await example(page, 'parent-seul');
  await leftToday(page).waitFor();
  await page.evaluate(() => window.dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('témoin') })));
  await axe();
  const file = await download(() => page.getByRole('link', { name: 'Enregistrer mes réponses' }).click());
  assert.equal(JSON.parse(readFileSync(file.path, 'utf8')).format, 'reste-a-vivre/1');
  file.remove();
});

for (const name of ['aide', 'confidentialite', 'accessibilite', 'licences', 'mentions']) {
  journey(`la page « ${name} » se lit, sans défaut d’accessibilité`, { size: 'phone' }, async ({ page, url, axe }) => {
    await page.goto(`${url}pages/${name}.html`);
    assert.equal(await page.locator('h1').count(), 1);
    await axe();
  });
}

// The browser looks for an icon of its own beside a text, which names none.
const NO_ICON = [/favicon\.ico → 404/, /^console : Failed to load resource: .* 404/];

journey('de toute page de texte, la liste de ce qui vient d’autrui et le texte de ses licences', { size: 'phone', allow: NO_ICON }, async ({ page, url }) => {
  await page.goto(`${url}pages/aide.html`);
  await page.getByRole('link', { name: 'Logiciels et licences' }).click();
  await page.getByRole('link', { name: /le texte de leurs licences/ }).click();
  await page.getByText(/Pour .*yew@/).waitFor();
  await page.goBack();
  await page.getByRole('link', { name: /pour un programme/ }).click();
  await page.getByText(/"CycloneDX"/).waitFor();
});

journey('l’entretien : repère, présentation, Entrée passe au champ suivant, nouvelle personne', { size: 'tablet-landscape' }, async ({ page, open, axe, download }) => {
  await open();
  await example(page, 'parent-seul');
  await leftToday(page).waitFor();
  await page.evaluate(() => { location.hash = '#/entretien'; });
  await more(page, 'Poser un repère');
  await section(page, 'Logement');
  const rent = page.getByLabel('Loyer sans les charges, par mois', { exact: true });
  await rent.fill('420');
  await page.getByText(/^\+.*depuis le repère$/).waitFor();
  await rent.press('Enter');
  await focused(page, '[data-champ="logement.charges"]');
  await page.getByRole('button', { name: 'Présenter' }).click();
  await page.locator('.entretien__formulaire').waitFor({ state: 'hidden' });
  await axe();
  await page.getByRole('button', { name: 'Fin de la présentation' }).click();
  await more(page, 'Nouvelle personne');
  const file = await download(() => page.getByRole('button', { name: 'Enregistrer, puis commencer' }).click());
  assert.equal(JSON.parse(readFileSync(file.path, 'utf8')).logement.loyer, '420');
  file.remove();
  await focused(page, '#rubrique-titre');
  await section(page, 'Logement');
  assert.equal(await rent.inputValue(), '', 'rien n’est dit du logement de la personne suivante');
  // Opened by mistake: the file before comes back.
  await page.getByRole('button', { name: 'Revenir à mes réponses' }).click();
  assert.equal(await until('420', () => rent.inputValue()), '420');
  // The keys of the workspace.
  await page.keyboard.press('Alt+ArrowDown');
  await focused(page, '#rubrique-titre');
  await page.getByRole('heading', { level: 2, name: 'Aides reçues' }).waitFor();
  await page.keyboard.press('Control+2');
  await page.getByRole('heading', { level: 2, name: 'Revenus' }).waitFor();
  await page.locator('#rubrique-titre').press('?');
  await page.getByText('une rubrique, par son rang').waitFor();
  await axe();
  await page.keyboard.press('Escape');
  await page.getByText('une rubrique, par son rang').waitFor({ state: 'hidden' });
  // Open already, the menu shows the keys all the same.
  await page.locator('#menu > summary').press('Enter');
  await page.locator('#touches > summary').press('Enter');
  await page.locator('#touches > summary').press('?');
  await page.getByText('une rubrique, par son rang').waitFor();
});

journey('les notes ne s’impriment que si on le demande, après relecture', { size: 'tablet-landscape' }, async ({ page, open }) => {
  await open('#/entretien');
  await openFile(page, {
    format: 'reste-a-vivre/1', mois: '2026-11', notes: 'Père malade, rappeler jeudi',
    personnes: [{ id: 'a', role: 'demandeur', naissance: '1990-04-12', revenus: { salaire: 900 } }], logement: { occupation: 'hlm', commune: '69266', loyer: 300 },
  });
  await page.evaluate(() => { location.hash = '#/rapport'; });
  await page.locator('.rapport h1').waitFor();
  assert.equal(await page.locator('.rapport').getByText('rappeler jeudi').count(), 0);
  await page.getByLabel('Imprimer aussi mes notes').check();
  await page.locator('.rapport').getByText('rappeler jeudi').waitFor();
  await page.getByText(/À revoir avant de donner ce document.*malade/).waitFor();
});

journey('un navigateur qui ne garde rien le dit, et un fichier se dépose sur la page', { size: 'desktop' }, async ({ page, open, context }) => {
  await context.addInitScript(() => { Storage.prototype.setItem = () => { throw new DOMException('plein', 'QuotaExceededError'); }; });
  await open('#/entretien');
  await page.getByRole('alert').filter({ hasText: /ne garde pas vos réponses/ }).waitFor();
  await page.evaluate(() => {
    const dropped = new DataTransfer();
    const text = JSON.stringify({ format: 'reste-a-vivre/1', mois: '2026-11', personnes: [{ id: 'a', role: 'demandeur', naissance: '1990-04-12', revenus: { salaire: 900 } }], logement: { occupation: 'hlm', commune: '69266', loyer: 301 } });
    dropped.items.add(new File([text], 's.json', { type: 'application/json' }));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, cancelable: true }));
  });
  await section(page, 'Logement');
  const rent = page.getByLabel('Loyer sans les charges, par mois', { exact: true });
  assert.equal(await until('301', () => rent.inputValue()), '301');
});

journey('un onglet laissé ouvert : le lendemain, le résumé est fait le lendemain', { size: 'phone' }, async ({ page, open }) => {
  const day = (text) => page.locator('.rapport').getByText(`Fait le ${text}`).first();
  const becomes = async (now) => {
    await page.clock.setFixedTime(now);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  };
  await open();
  await example(page, 'parent-seul');
  await leftToday(page).waitFor();
  await page.evaluate(() => { location.hash = '#/rapport'; });
  await day('25 novembre 2026').waitFor();
  await becomes('2026-11-25T23:59:00+01:00');
  await day('25 novembre 2026').waitFor();
  await becomes('2026-11-26T00:01:00+01:00');
  await day('26 novembre 2026').waitFor();
  assert.equal(await day('25 novembre 2026').count(), 0);
});
