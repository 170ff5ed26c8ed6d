// The app in a page of another site, as docs/hosting/LISEZMOI.md says: the page and the app are two sites, each of its own
// server. Off by default; the height is said to the sites that are listed and to no other; where nothing is kept, a tab.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../../tools/browser.mjs';
import { SECURITY_HEADERS, serve } from '../../tools/server.mjs';

const DIST = join(dirname(fileURLToPath(import.meta.url)), '../../dist');
/** What the usual server adds for a room alone: scripts for nobody else. The settings of docs/hosting do not send it. */
const ROOM = 'Cross-Origin-Resource-Policy';
const folder = mkdtempSync(join(tmpdir(), 'ville-'));
let browser;
let town;
before(async () => {
  browser = await launchBrowser();
  // The page of the town, whose own frames and scripts are its own matter.
  writeFileSync(join(folder, 'index.html'), '');
  town = await serve(folder, { instead: page });
});
after(async () => {
  await browser?.close();
  await town?.close();
  rmSync(folder, { recursive: true });
});

let place; // of the app that the page of the town shows
let opened; // the door that it asks for
function page({ url }) {
  if (url !== '/') return undefined;
  const body = `<!DOCTYPE html><html lang="fr"><title>La ville</title><link rel="icon" href="data:,"><h1>Vos droits</h1><p>Bonjour.</p>\n<script src="${place}integration.js"${opened ? ` data-porte="${opened}"` : ''}></script>\n<p>Pied de page</p>`;
  return { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': '', [ROOM]: '' }, body: Buffer.from(body) };
}

/** The page of the town, with the app shown by the sites of `ancestors` and its height said to those of `parents`. */
async function shown({ ancestors, parents, door = '#/parcours/vous', before = () => {}, name = 'ville' }, body) {
  const site = `http://${name}.localhost:${town.port}`;
  const policy = ancestors ? `frame-ancestors ${ancestors(site)}` : SECURITY_HEADERS['Content-Security-Policy'];
  const list = parents && JSON.stringify({ parents: parents(site) });
  const app = await serve(DIST, {
    also: { 'Content-Security-Policy': policy, [ROOM]: 'cross-origin' },
    instead: ({ url }) => (list && url === '/organisation/integration.json' ? { status: 200, headers: { 'Content-Type': 'application/json' }, body: Buffer.from(list) } : undefined),
  });
  [place, opened] = [app.url, door];
  const context = await browser.newContext({ viewport: { width: 1024, height: 700 }, locale: 'fr-FR' });
  const faults = [];
  try {
    await before(context);
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.goto(`${site}/`);
    const height = () => page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);
    await body({ page, context, site, app, inside: page.frameLocator('iframe'), height, faults });
  } finally {
    await context.close();
    await app.close();
  }
}

/** Reads until it holds. */
async function until(holds, read) {
  for (const end = Date.now() + 30_000; ; await new Promise((later) => setTimeout(later, 50))) {
    const value = await read();
    if (holds(value) || Date.now() > end) return value;
  }
}

test('listée, la page de la ville montre l’application à sa hauteur, sans barre de défilement, à la porte demandée', async () => {
  await shown({ ancestors: (site) => site, parents: (site) => [site] }, async ({ page, app, inside, height, faults, site }) => {
    await inside.locator('.parcours__titre').first().waitFor();
    const content = () => page.frames()[1].evaluate(() => [document.documentElement.scrollHeight, innerHeight, Math.ceil(document.body.getBoundingClientRect().height)]);
    const same = async () => (await content())[2] === (await height());
    assert.ok(await until(Boolean, same), `${await content()} ${await height()}`);
    // The page of the welcome is longer, and the way back is shorter again.
    const first = await height();
    await page.frames()[1].evaluate(() => { location.hash = '#/urgence'; });
    const longer = await until((now) => now > first + 100, height);
    assert.ok(longer > first + 100, `${first} puis ${longer}`);
    await page.frames()[1].evaluate(() => { location.hash = '#/parcours/vous'; });
    assert.equal(await until((now) => now === first, height), first);
    // Nothing of it in an address, and nothing asked but of the two sites.
    assert.equal(page.url(), `${site}/`);
    assert.equal(page.frames()[1].url(), `${app.url}#/parcours/vous`);
    assert.deepEqual(faults, []);
  });
});

test('un autre écran se lit depuis son début, même quand la page de la ville était descendue', async () => {
  await shown({ ancestors: (site) => site, parents: (site) => [site], door: '#/urgence' }, async ({ page, height }) => {
    await until((now) => now > 900, height);
    await page.evaluate(() => scrollTo(0, 900));
    await page.frames()[1].evaluate(() => { location.hash = '#/parcours/vous'; });
    const top = () => page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().top);
    assert.ok(await until((now) => now >= -1, top) >= -1);
  });
});

test('par défaut, aucun site ne peut la montrer', async () => {
  await shown({}, async ({ page, faults }) => {
    await until((found) => found.length > 0, () => faults);
    assert.match(faults.join('\n'), /frame-ancestors/);
    assert.equal(await page.frameLocator('iframe').locator('.entete').count(), 0);
  });
});

for (const [what, parents] of [['sans liste', undefined], ['qui n’est pas de la liste', () => ['https://www.ville.example']]]) {
  test(`un site ${what} n’apprend rien`, async () => {
    await shown({ ancestors: (site) => site, parents }, async ({ page, inside, height }) => {
      await page.evaluate(() => { window.reçus = []; window.addEventListener('message', ({ data }) => window.reçus.push(data)); });
      await inside.locator('.parcours__titre').first().waitFor();
      await page.frames()[1].evaluate(() => { location.hash = '#/urgence'; });
      await new Promise((later) => setTimeout(later, 1500));
      assert.deepEqual(await page.evaluate(() => window.reçus), []);
      assert.equal(await height(), 560);
    });
  });
}

test('où le navigateur ne garde rien dans un cadre, un onglet à elle', async () => {
  const refuse = (context) => context.addInitScript(() => {
    if (window.parent !== window) Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('refusé', 'SecurityError'); } });
  });
  await shown({ ancestors: (site) => site, parents: (site) => [site], before: refuse }, async ({ page, context, app, inside }) => {
    await inside.locator('.parcours__titre').first().waitFor();
    const [tab] = await Promise.all([context.waitForEvent('page'), inside.getByRole('link', { name: 'Ouvrir dans un nouvel onglet' }).click()]);
    await tab.locator('body:not(:has(#demarrage)) .parcours__titre').first().waitFor();
    assert.equal(tab.url(), `${app.url}#/parcours/vous`);
    assert.equal(await tab.getByRole('link', { name: 'Ouvrir dans un nouvel onglet' }).count(), 0);
    assert.equal(page.frames().length, 2);
  });
});

test('« Quitter vite » quitte aussi la page de la ville', async () => {
  const elsewhere = (context) => context.route('https://www.service-public.gouv.fr/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Ailleurs</title>' }));
  await shown({ ancestors: (site) => site, parents: (site) => [site], door: '#/urgence', before: elsewhere }, async ({ page, inside }) => {
    await inside.getByRole('button', { name: 'Quitter vite' }).click();
    await page.waitForURL('https://www.service-public.gouv.fr/**');
  });
});
