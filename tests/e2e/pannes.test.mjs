// What goes wrong around the program: files damaged or gone, caches dropped, several tabs, storage full or refused, tabs left for
// days. Each journey ends with what may be lost: nothing.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { webcrypto } from 'node:crypto';
import { journey, leftToday, openFile, section, until } from './lib.mjs';

const DIST = new URL('../../dist/', import.meta.url);
const shipped = (pattern) => readdirSync(DIST).find((name) => pattern.test(name) && !/\.(br|gz)$/.test(name));
const [BOOT, PROGRAM, SUITE] = [/^boot-\w+\.js$/, /^app.*\.wasm$/, /^suite-.*\.wasm$/].map(shipped);
const read = (name) => readFileSync(new URL(name, DIST));

const KEY = 'reste-a-vivre/1';
const EXAMPLE = JSON.parse(readFileSync(new URL('../../src/web/exemples/parent-seul.json', import.meta.url)));
const HOUSEHOLD = { ...EXAMPLE, notes: 'rappeler jeudi', logement: { ...EXAMPLE.logement, commune: '69266', loyer: 301 } };
const TEXT = JSON.stringify(HOUSEHOLD);

/** The tab kept these answers before the page is opened for the first time. */
const withAnswers = (context, text = TEXT) => context.addInitScript(([key, text]) => {
  if (!sessionStorage.getItem('essai')) sessionStorage.setItem(key, text);
  sessionStorage.setItem('essai', 'commencé');
}, [KEY, text]);
const kept = (page) => page.evaluate((key) => sessionStorage.getItem(key), KEY);
const notes = async (page) => JSON.parse(await kept(page)).notes;
const started = (page) => page.locator('body:not(:has(#demarrage)) h1').first().waitFor();
/** The rent, in its section of the workspace. */
const rentOf = async (page) => {
  await section(page, 'Logement');
  return page.getByLabel('Loyer sans les charges, par mois', { exact: true });
};
const go = (page, hash) => page.evaluate((hash) => { location.hash = hash; }, hash);

/** A file as a bad link or a bad disk gives it. */
const damage = (name) => { const bytes = Buffer.from(read(name)); bytes.fill(0, bytes.length >> 1); return bytes; };
const cut = (name) => read(name).subarray(0, 1_000);
const TYPES = { js: 'text/javascript; charset=utf-8', wasm: 'application/wasm', txt: 'text/plain; charset=utf-8', html: 'text/html; charset=utf-8' };
const sent = (name, body) => ({
  status: 200, body,
  headers: { 'Content-Type': TYPES[name.split('.').pop()], 'Cache-Control': /-\w{12}\.\w+$/.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache' },
});
const asksFor = (request, name) => request.url === `/${name}`;

const BROKEN = [/console : /];

// ---- The program ------------------------------------------------------------------

for (const [what, name, spoil] of [['abîmé', PROGRAM, damage], ['coupé', PROGRAM, cut], ['dont la suite est abîmée', SUITE, damage]]) {
  journey(`un programme ${what} est redemandé, et la page s’ouvre sur les réponses`, { allow: BROKEN }, async ({ page, context, url, answerInstead }) => {
    await withAnswers(context);
    let times = 0;
    // Twice: what failed is asked for again before it is mended.
    answerInstead((request) => (asksFor(request, name) && times++ < 1 ? sent(name, spoil(name)) : undefined));
    await page.goto(`${url}#/resultats`);
    await leftToday(page).waitFor();
    assert.equal(await notes(page), HOUSEHOLD.notes);
    assert.ok(times > 1);
  });
}

/** The page that says a failure gives the answers as a file; once the server is mended, one press opens the results on them. */
async function savesThenRetries({ page, answerInstead, download, axe }) {
  await axe();
  const file = await download(() => page.getByRole('link', { name: 'Enregistrer mes réponses' }).click());
  assert.deepEqual(JSON.parse(file.text), HOUSEHOLD);
  file.remove();
  answerInstead(() => {});
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await leftToday(page).waitFor();
  assert.equal(await notes(page), HOUSEHOLD.notes);
}

journey('un programme qui reste coupé : ni « trop ancien » ni réponses perdues, et « Réessayer » suffit une fois le serveur réparé', { allow: BROKEN }, async ({ page, context, url, answerInstead, download, axe }) => {
  await withAnswers(context);
  answerInstead((request) => (asksFor(request, PROGRAM) ? sent(PROGRAM, cut(PROGRAM)) : undefined));
  await page.goto(`${url}#/resultats`);
  await page.getByRole('alert').getByText('n’a pas pu se charger').waitFor();
  assert.equal(await page.getByText('trop ancien').count(), 0);
  await savesThenRetries({ page, answerInstead, download, axe });
});

journey('un navigateur qui ne sait pas ce que le programme demande est dit trop ancien', { allow: BROKEN }, async ({ page, context, url, answerInstead }) => {
  await context.addInitScript(() => { WebAssembly.validate = () => false; });
  answerInstead((request) => (asksFor(request, PROGRAM) ? sent(PROGRAM, cut(PROGRAM)) : undefined));
  await page.goto(url);
  await page.getByText('Votre navigateur est trop ancien').waitFor();
});

for (const [what, answer] of [
  ['ne vient pas', () => ({ status: 503, headers: {} })],
  ['vient coupé', () => sent(BOOT, read(BOOT).subarray(0, 500))],
]) {
  journey(`le script de démarrage ${what} : la page le dit, et garde les réponses`, { allow: [...BROKEN, /^exception : /, /boot-.* → 503/] }, async ({ page, context, url, answerInstead, download, axe }) => {
    await withAnswers(context);
    answerInstead((request) => (asksFor(request, BOOT) ? answer() : undefined));
    await page.goto(`${url}#/resultats`);
    await page.getByRole('alert').getByText('n’a pas pu se charger').waitFor();
    await savesThenRetries({ page, answerInstead, download, axe });
  });
}

journey('les communes et les textes ne viennent pas : un mot le dit, et ils viennent d’eux-mêmes', { allow: [...BROKEN, /(communes|fr)\.txt → 503/] }, async ({ page, context, open, answerInstead, axe }) => {
  await withAnswers(context);
  answerInstead((request) => (/(communes|fr)\.txt/.test(request.url) ? { status: 503, headers: {} } : undefined));
  await open('#/entretien');
  await page.getByRole('status').getByText('Une partie de la page n\'arrive pas').waitFor();
  await axe();
  answerInstead(() => {});
  await section(page, 'Logement');
  const commune = page.getByRole('combobox', { name: 'Commune' });
  assert.equal(await until('Villeurbanne', () => commune.inputValue()), 'Villeurbanne');
  await page.getByText('Une partie de la page n\'arrive pas').waitFor({ state: 'detached' });
  await go(page, '#/loyer');
  await page.getByRole('heading', { name: 'Se faire aider' }).waitFor();
});

// ---- What is kept for the next visits ------------------------------------------------

const OFFLINE = { serviceWorkers: 'allow', allow: [/net::ERR_INTERNET_DISCONNECTED/, /Failed to load resource/] };
/** The names of the kept files, once all are there and the page is served by the worker. */
const keptFiles = (page) => page.evaluate(async () => {
  const names = await caches.keys();
  const all = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)));
  return all.flat().sort();
});
const installed = (page) => page.evaluate(async () => {
  await navigator.serviceWorker.ready;
  if (!navigator.serviceWorker.controller) await new Promise((done) => { navigator.serviceWorker.oncontrollerchange = done; });
});

journey('des fichiers gardés puis abîmés ou effacés par l’appareil : tout revient, et s’ouvre ensuite sans réseau', { ...OFFLINE, allow: [...OFFLINE.allow, ...BROKEN] }, async ({ page, context, open }) => {
  await withAnswers(context);
  await open('#/resultats');
  await installed(page);
  const all = await keptFiles(page);
  assert.ok(all.includes(`/${SUITE}`) && all.includes('/pages/aide.html'));
  // Damaged where it is kept.
  await page.evaluate(async (name) => {
    for (const cache of await caches.keys()) await (await caches.open(cache)).put(`./${name}`, new Response('abîmé', { headers: { 'Content-Type': 'application/wasm' } }));
  }, PROGRAM);
  await page.reload();
  await leftToday(page).waitFor();
  assert.equal(await until(all.length, async () => (await keptFiles(page)).length), all.length);
  // Dropped to make room.
  await page.evaluate(async () => { for (const name of await caches.keys()) await caches.delete(name); });
  await page.reload();
  await leftToday(page).waitFor();
  assert.equal(await until(all.length, async () => (await keptFiles(page)).length), all.length);
  assert.deepEqual(await keptFiles(page), all);
  await context.setOffline(true);
  await page.reload();
  await leftToday(page).waitFor();
  assert.equal(await notes(page), HOUSEHOLD.notes);
});

journey('un fichier reçu abîmé n’est pas gardé : il est redemandé, et c’est le bon qui sert sans réseau', OFFLINE, async ({ page, context, open, answerInstead }) => {
  let asked = 0;
  answerInstead((request) => (asksFor(request, 'papiers.txt') && asked++ === 0 ? sent('papiers.txt', Buffer.from('abîmé')) : undefined));
  await open();
  await installed(page);
  assert.equal(asked, 2);
  await context.setOffline(true);
  assert.equal(await page.evaluate(async () => (await fetch('./papiers.txt')).text()), read('papiers.txt').toString());
});

journey('un fichier qui reste abîmé : rien n’est gardé à moitié, et la page sert quand même', { ...OFFLINE, allow: [/console : /] }, async ({ page, context, open, answerInstead }) => {
  await withAnswers(context);
  let asked = 0;
  answerInstead((request) => (asksFor(request, 'papiers.txt') && ++asked ? sent('papiers.txt', Buffer.from('abîmé')) : undefined));
  await open('#/resultats');
  assert.equal(await until(2, async () => asked), 2);
  assert.equal(await until(0, () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)), 0);
  await leftToday(page).waitFor();
  assert.equal(await notes(page), HOUSEHOLD.notes);
});

journey('les pages de l’hébergeur sont lues au réseau d’abord, et la dernière lue s’ouvre sans lui', OFFLINE, async ({ page, context, open, answerInstead, url }) => {
  await open();
  await installed(page);
  const edited = read('pages/accessibilite.html').toString().replace('<h1>', '<h1>Édité : ');
  answerInstead((request) => (asksFor(request, 'pages/accessibilite.html') ? sent('accessibilite.html', Buffer.from(edited)) : undefined));
  await page.goto(`${url}pages/accessibilite.html`);
  await page.getByRole('heading', { name: /^Édité : / }).waitFor();
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('heading', { name: /^Édité : / }).waitFor();
});

// ---- Another version -------------------------------------------------------------------

const WORKER = read('sw.js').toString();
const VERSION = WORKER.match(/reste-a-vivre-\$\{(\w+)\}/)[1];
const later = (digit) => sent('sw.js', Buffer.from(WORKER.replace(new RegExp(`${VERSION} ?= ?"\\w{12}"`), `${VERSION}="${digit.repeat(12)}"`)));

journey('deux onglets : une version annoncée aux deux, prise par l’un, ne recharge pas l’autre et n’y perd rien', OFFLINE, async ({ page, context, open, answerInstead, url }) => {
  // A first visit: nothing was kept before.
  await open('#/entretien');
  await installed(page);
  const other = await context.newPage();
  await other.goto(`${url}#/entretien`);
  await started(other);
  await (await rentOf(other)).fill('412');
  await other.evaluate(() => { window.witness = 'le même'; });
  await (await rentOf(page)).fill('298');
  answerInstead((request) => (asksFor(request, 'sw.js') ? later('f') : undefined));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  for (const tab of [page, other]) await tab.getByRole('button', { name: 'Mettre à jour' }).waitFor();
  await page.evaluate(() => { window.witness = 'le même'; });
  await page.getByRole('button', { name: 'Mettre à jour' }).click();
  assert.equal(await until(undefined, () => page.evaluate(() => window.witness).catch(() => 'en route')), undefined);
  await started(page);
  await other.getByText('mise en place dans un autre onglet').waitFor();
  assert.equal(await other.evaluate(() => window.witness), 'le même');
  const rent = async (tab) => (await rentOf(tab)).inputValue();
  assert.equal(await until('298', () => rent(page)), '298');
  assert.equal(await rent(other), '412');
  await other.getByRole('button', { name: 'Recharger cette page' }).click();
  assert.equal(await until(undefined, () => other.evaluate(() => window.witness).catch(() => 'en route')), undefined);
  await started(other);
  assert.equal(await until('412', () => rent(other)), '412');
});

journey('un onglet laissé ouvert demande chaque jour s’il y a une nouvelle version', OFFLINE, async ({ page, context, open, requests, answerInstead }) => {
  await context.addInitScript(() => {
    const every = window.setInterval;
    window.setInterval = (act, delay, ...more) => {
      if (delay === 86_400_000) window.aDayLater = act;
      return every(act, delay, ...more);
    };
  });
  await open();
  await installed(page);
  await page.waitForFunction(() => window.aDayLater);
  const asked = () => requests().filter(({ url }) => url === '/sw.js').length;
  const before = asked();
  answerInstead((request) => (asksFor(request, 'sw.js') ? later('e') : undefined));
  await page.evaluate(() => window.aDayLater());
  await page.getByText('Une nouvelle version est prête').waitFor();
  assert.ok(asked() > before);
});

// ---- The answers of the tab ----------------------------------------------------------------

journey('ce que l’onglet gardait ne se lit plus : c’est mis de côté, offert, et rien ne l’écrase', {}, async ({ page, context, open, download, axe }) => {
  const broken = TEXT.slice(0, -20);
  await withAnswers(context, broken);
  await open('#/entretien');
  await (await rentOf(page)).fill('298');
  await page.reload();
  await started(page);
  assert.equal(await (await rentOf(page)).inputValue(), '298');
  await axe();
  const file = await download(() => page.getByRole('button', { name: 'L’enregistrer dans un fichier' }).click());
  assert.equal(file.text, broken);
  file.remove();
  await page.getByText('ne se lit plus').waitFor({ state: 'detached' });
});

journey('chaque touche est gardée avant la suivante, et ce qu’on tapait encore l’est quand l’onglet est figé, jeté ou fermé', {}, async ({ page, context, open }) => {
  await open('#/entretien');
  await section(page, 'Logement');
  const written = await page.locator('[data-champ="logement.loyer"]').evaluate(async (field, key) => {
    field.focus();
    field.value = '298';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await null; // the end of this very gesture
    await null;
    return JSON.parse(sessionStorage.getItem(key)).logement?.loyer;
  }, KEY);
  assert.equal(written, '298');
  const browser = await context.newCDPSession(page);
  await browser.send('Page.setWebLifecycleState', { state: 'frozen' });
  await browser.send('Page.setWebLifecycleState', { state: 'active' });
  const commune = page.getByRole('combobox', { name: 'Commune' });
  await commune.pressSequentially('saint');
  await page.reload(); // as a browser does with a tab that it had discarded
  await started(page);
  await section(page, 'Logement');
  assert.equal(await until('saint', () => commune.inputValue()), 'saint');
  assert.equal(await page.locator('[data-champ="logement.loyer"]').inputValue(), '298');
});

journey('revenir en arrière vers une page que le navigateur avait gardée : elle reprend ce que l’onglet sait depuis', {}, async ({ page, context, open }) => {
  await withAnswers(context);
  await open('#/entretien');
  const shown = (change) => page.evaluate(([key, change]) => {
    window.witness = 'la même';
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    return new Promise((done) => setTimeout(() => {
      if (change) sessionStorage.setItem(key, sessionStorage.getItem(key).replace('301', '305'));
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      done();
    }));
  }, [KEY, change]);
  await shown(false);
  assert.equal(await page.evaluate(() => window.witness), 'la même');
  await shown(true).catch(() => {}); // the page is loaded again under it
  assert.equal(await until(undefined, () => page.evaluate(() => window.witness).catch(() => 'en route')), undefined);
  await started(page);
  assert.equal(await (await rentOf(page)).inputValue(), '305');
});

for (const [what, refuse] of [
  ['pleine', () => { Storage.prototype.setItem = () => { throw new DOMException('plein', 'QuotaExceededError'); }; }],
  ['refusée', () => { for (const name of ['sessionStorage', 'localStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('refusé', 'SecurityError'); } }); }],
]) {
  journey(`mémoire ${what} : chaque page le dit, et les réponses s’enregistrent`, {}, async ({ page, context, open, download, axe }) => {
    await context.addInitScript(refuse);
    await open('#/entretien');
    await openFile(page, HOUSEHOLD);
    for (const hash of ['#/entretien', '#/resultats', '#/rapport', '#/']) {
      await go(page, hash);
      await page.locator(hash === '#/rapport' ? '.rapport h1' : 'h1').first().waitFor();
      await page.getByRole('alert').getByText('ne garde pas vos réponses').waitFor();
    }
    await axe();
    const file = await download(() => page.getByRole('button', { name: 'Les enregistrer dans un fichier' }).click());
    assert.deepEqual(JSON.parse(file.text), HOUSEHOLD);
    file.remove();
  });
}

journey('un serveur disparu en cours de route : ce qui est ouvert répond, et rien n’est perdu', { allow: BROKEN }, async ({ page, context, open, download }) => {
  await withAnswers(context);
  await open('#/resultats');
  await leftToday(page).waitFor();
  const before = await leftToday(page).innerText();
  // The last part of the program comes some seconds after the first page.
  await page.waitForFunction(() => performance.getEntriesByName('conseil').length > 0);
  await context.setOffline(true);
  await go(page, '#/entretien');
  await (await rentOf(page)).fill('331');
  await go(page, '#/resultats');
  assert.notEqual(await leftToday(page).innerText(), before);
  const file = await download(() => page.getByRole('button', { name: 'Enregistrer', exact: true }).click());
  assert.equal(JSON.parse(file.text).logement.loyer, '331');
  file.remove();
});

// ---- The day -----------------------------------------------------------------------------

for (const [zone, now, day, next, tomorrow] of [
  ['Europe/Paris', '2026-11-25T23:59:00+01:00', '25 novembre 2026', '2026-11-26T00:01:00+01:00', '26 novembre 2026'],
  ['Europe/Paris', '2027-03-28T01:59:00+01:00', '28 mars 2027', '2027-03-29T00:30:00+02:00', '29 mars 2027'],
  ['America/Guadeloupe', '2026-11-26T03:59:00Z', '25 novembre 2026', '2026-11-26T04:01:00Z', '26 novembre 2026'],
  ['Indian/Reunion', '2026-11-25T19:59:00Z', '25 novembre 2026', '2026-11-25T20:01:00Z', '26 novembre 2026'],
]) {
  journey(`${zone}, le ${day} : le jour est celui de l’appareil, relu quand on revient à la fenêtre`, { timezoneId: zone }, async ({ page, context, open }) => {
    await withAnswers(context);
    await page.clock.setFixedTime(now);
    await open('#/rapport');
    await page.locator('.rapport').getByText(`Fait le ${day}`).first().waitFor();
    await page.clock.setFixedTime(next);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await page.locator('.rapport').getByText(`Fait le ${tomorrow}`).first().waitFor();
  });
}

// ---- A file under a passphrase -------------------------------------------------------------

const PHRASE = 'nénuphar bleu 17';
const opens = async (page, phrase) => {
  await page.locator('#mot-de-passe').fill(phrase);
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
};
const refused = (page, words) => page.getByRole('alert').getByText(words).waitFor();
const saved = (page) => page.getByLabel('Loyer sans les charges, par mois', { exact: true });
/** Where a file is closed under a passphrase, in the menu of the workspace; the rent is shown beside it. */
const closing = async (page) => {
  await section(page, 'Logement');
  await page.locator('#menu > summary').click();
  await page.getByText('Enregistrer avec un mot de passe').click();
};

/** As the versions before wrote it: nothing bound the header, the passphrase was taken as typed. */
async function closedBefore(text, phrase) {
  const { subtle } = webcrypto;
  const [salt, iv] = [new Uint8Array(16).fill(7), new Uint8Array(12).fill(9)];
  const material = await subtle.importKey('raw', new TextEncoder().encode(phrase), 'PBKDF2', false, ['deriveKey']);
  const key = await subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 600_000 }, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  const closed = Buffer.from(await subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text)));
  const base64 = (bytes) => Buffer.from(bytes).toString('base64');
  return { format: 'reste-a-vivre-chiffre/1', algorithme: 'AES-GCM', derivation: 'PBKDF2-SHA-256', tours: 600_000, sel: base64(salt), iv: base64(iv), texte: base64(closed) };
}

journey('un fichier protégé : abîmé n’est pas mal tapé, l’en-tête ne se change pas, et les accents se tapent de toute façon', { size: 'tablet-landscape' }, async ({ page, open, download, context }) => {
  await withAnswers(context);
  await open('#/entretien');
  await closing(page);
  const save = page.getByRole('button', { name: 'Enregistrer le fichier protégé' });
  await page.locator('#mot-de-passe').fill('court');
  await save.click();
  await refused(page, /au moins 8 caractères/);
  await page.locator('#mot-de-passe').fill(PHRASE);
  await page.getByText('Solide', { exact: true }).waitFor();
  await page.locator('#mot-de-passe-encore').fill('nénuphar bleu 71');
  await save.click();
  await refused(page, 'ne sont pas les mêmes');
  await page.locator('#mot-de-passe-encore').fill(PHRASE);
  await page.getByLabel('Afficher le mot de passe').check();
  assert.equal(await page.locator('#mot-de-passe').getAttribute('type'), 'text');
  const file = await download(() => save.click());
  const closed = JSON.parse(file.text);
  file.remove();
  await openFile(page, { ...closed, texte: closed.texte.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A')) });
  await opens(page, PHRASE);
  await refused(page, 'est abîmé');
  await openFile(page, { ...closed, tours: 600_001 });
  await opens(page, PHRASE);
  await refused(page, 'est abîmé');
  await openFile(page, { ...closed, tours: 1_000_000_000 });
  await opens(page, PHRASE);
  await refused(page, 'est abîmé');
  await openFile(page, closed);
  await opens(page, 'nénuphar bleu 71');
  await refused(page, 'n’ouvre pas ce fichier');
  await saved(page).fill('5');
  // As a Mac writes the accents of a file name.
  await opens(page, PHRASE.normalize('NFD'));
  assert.equal(await until('301', () => saved(page).inputValue()), '301');
});

journey('un fichier protégé d’avant s’ouvre encore, et une situation qui en parle n’en est pas un', { size: 'tablet-landscape' }, async ({ page, open }) => {
  await open('#/entretien');
  await section(page, 'Logement');
  await openFile(page, await closedBefore(TEXT, PHRASE));
  await opens(page, PHRASE);
  assert.equal(await until('301', () => saved(page).inputValue()), '301');
  await openFile(page, { ...HOUSEHOLD, notes: 'reste-a-vivre-chiffre/1', logement: { ...HOUSEHOLD.logement, loyer: 302 } });
  assert.equal(await until('302', () => saved(page).inputValue()), '302');
});

journey('le plus gros fichier qui s’ouvre, enregistré sous mot de passe, se rouvre', { size: 'tablet-landscape' }, async ({ page, open, download }) => {
  await open('#/entretien');
  await openFile(page, { ...HOUSEHOLD, ailleurs: 'é'.repeat(499_000) });
  await closing(page);
  assert.equal(await until('301', () => saved(page).inputValue()), '301');
  for (const id of ['#mot-de-passe', '#mot-de-passe-encore']) await page.locator(id).fill(PHRASE);
  const file = await download(() => page.getByRole('button', { name: 'Enregistrer le fichier protégé' }).click());
  await saved(page).fill('5');
  await openFile(page, file.text);
  await opens(page, PHRASE);
  assert.equal(await until('301', () => saved(page).inputValue()), '301');
  file.remove();
});

journey('sans https, un fichier protégé dit qu’il ne peut pas, et quoi faire', { size: 'tablet-landscape' }, async ({ page, context, open }) => {
  await context.addInitScript(() => Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined }));
  await withAnswers(context);
  await open('#/entretien');
  await closing(page);
  for (const id of ['#mot-de-passe', '#mot-de-passe-encore']) await page.locator(id).fill(PHRASE);
  await page.getByRole('button', { name: 'Enregistrer le fichier protégé' }).click();
  await refused(page, 'Ouvrez-la par son adresse en https');
});
