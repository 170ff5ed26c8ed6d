// The page arrives whole, in French, alone; and the harness itself can fail.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../tools/server.mjs';
import { axeViolations, compressed, example, journey, settled, sizes, until } from './lib.mjs';

for (const size of Object.keys(sizes)) {
  journey("la page d'accueil s'affiche, en français, sans défaut d'accessibilité", { size }, async ({ page, open, axe }) => {
    await open();
    assert.equal(await page.locator('h1').count(), 1, 'un titre, et un seul');
    assert.equal(await page.locator('html').getAttribute('lang'), 'fr');
    assert.equal(await page.locator('#demarrage').count(), 0, "le message d'attente a disparu");
    await axe();
  });
}

/** Holds the program back; the function returned lets it come. */
async function hold(context) {
  let release;
  const released = new Promise((done) => (release = done));
  await context.route('**/*.wasm', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

const waiting = (page) => page.getByText('Un instant, la page arrive…').waitFor();
const drawn = (page) => page.locator('body:not(:has(#demarrage)) h1').waitFor();

for (const size of Object.keys(sizes)) {
  for (const colorScheme of ['light', 'dark']) {
    journey(`l'accueil se lit avant le programme, qui n'y déplace rien (${colorScheme})`, { size, colorScheme }, async ({ page, url, context, axe }) => {
      /** Each text of the first paint: its place and its looks. */
      const seen = () => page.locator('header a > span, h1 > span, .accueil__promesses span').evaluateAll((texts) => texts.map((text) => {
        const { x, y, width, height } = text.getBoundingClientRect();
        const { color, font } = getComputedStyle(text);
        return { text: text.textContent, x, y, width, height, color, font };
      }));
      const release = await hold(context);
      await page.goto(url);
      await waiting(page);
      assert.equal(await page.locator('.bouton').count(), 0, 'rien à presser qui ne réponde pas');
      const before = await seen();
      assert.equal(before.length, 6);
      await axe();
      release();
      await drawn(page);
      assert.deepEqual(await seen(), before);
      // A shift is noted with the frame that shows it: two frames later, those of the drawing are.
      const shifts = await page.evaluate(() => new Promise((done) => {
        const seen = [];
        new PerformanceObserver((list) => seen.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(seen.length))));
      }));
      assert.equal(shifts, 0, 'la page a bougé');
    });
  }
}

journey("une autre page que l'accueil s'attend sans lui", {}, async ({ page, url, context, axe }) => {
  const release = await hold(context);
  await page.goto(`${url}#/parcours/foyer`);
  await waiting(page);
  assert.equal(await page.getByText('À quelles aides').count(), 0);
  await axe();
  release();
  await page.getByRole('heading', { level: 1, name: 'Qui vit chez vous ?' }).waitFor();
});

journey("une page traduite avant l'arrivée du programme reste debout", {}, async ({ page, url, context, translate }) => {
  const release = await hold(context);
  await page.goto(url);
  await waiting(page);
  await translate();
  await page.locator('#demarrage h1 font').first().waitFor();
  release();
  await drawn(page);
  await page.getByText('Commencer').click();
  await page.getByText('Qui vit chez vous ?').waitFor();
});

journey("tout ce que la page charge vient d'elle, une seule fois", {}, async ({ open, requests, page }) => {
  await open();
  await page.waitForLoadState('networkidle');
  const asked = requests().map(({ url }) => url);
  assert.deepEqual([...new Set(asked)].sort(), [...asked].sort(), 'un fichier est demandé deux fois');
  assert.ok(asked.some((url) => url.endsWith('.wasm')));
});

journey(
  "la page fonctionne dans un sous-dossier d'un site",
  { allow: [/requête vers ailleurs : GET http:\/\/127\.0\.0\.1:\d+\/outils\/budget\//] },
  async ({ page }) => {
    const site = mkdtempSync(join(tmpdir(), 'site-'));
    mkdirSync(join(site, 'outils'));
    symlinkSync(fileURLToPath(new URL('../../dist', import.meta.url)), join(site, 'outils', 'budget'));
    const missing = [];
    const server = await serve(site, { onRequest: (request, status) => status >= 400 && missing.push(request.url) });
    try {
      for (const file of readdirSync(join(site, 'outils', 'budget')).filter((name) => name.endsWith('.wasm'))) await compressed(`${server.url}outils/budget/${file}`);
      await page.goto(`${server.url}outils/budget/`);
      // This server compresses the program as it is asked for: seconds, more on a busy machine.
      await page.locator('body:not(:has(#demarrage)) h1').waitFor({ timeout: 60_000 });
      assert.deepEqual(missing, []);
    } finally {
      await server.close();
      rmSync(site, { recursive: true });
    }
  },
);

journey('la page fonctionne en mode sombre et en contraste forcé', { colorScheme: 'dark', forcedColors: 'active' }, async ({ open, axe }) => {
  await open();
  await axe();
});

journey('une page traduite par le navigateur reste debout', {}, async ({ page, open, translate }) => {
  await open();
  await translate();
  assert.equal(await page.locator('h1 font').count() > 0, true, 'la traduction simulée a bien eu lieu');
});

journey('témoin : axe voit un champ sans étiquette', {}, async ({ page, open }) => {
  await open();
  await page.evaluate(() => document.body.append(document.createElement('input')));
  const violations = await axeViolations(page);
  assert.ok(violations.some((text) => text.includes('- label ')), `axe n'a vu que : ${violations.join('\n')}`);
});

journey(
  'témoin : un style en ligne, une erreur et une requête vers ailleurs sont vus',
  { allow: [/contenu refusé/, /console : /, /requête vers ailleurs/, /exception : Error: témoin/] },
  async ({ page, open, quiet, context }) => {
    const seen = [];
    context.on('weberror', (error) => seen.push(String(error.error())));
    const refused = new Promise((done) => page.on('console', (message) => /Content Security Policy/.test(message.text()) && done()));
    await open();
    quiet();
    await page.evaluate(() => {
      const styled = document.createElement('p');
      styled.setAttribute('style', 'color: red');
      document.body.append(styled);
      fetch('http://127.0.0.1:9/').catch(() => {});
      setTimeout(() => {
        throw new Error('témoin');
      });
    });
    await refused;
    assert.equal(await until(true, () => seen.some((text) => text.includes('témoin'))), true);
  },
);

journey('témoin : un fichier enregistré qui appelle ailleurs est vu', {}, async ({ page, open, download, standalone }) => {
  await open();
  const save = (html) =>
    download(() =>
      page.evaluate((html) => {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
        link.download = 'essai.html';
        link.click();
      }, html),
    );
  const alone = await save('<!DOCTYPE html><html lang="fr"><title>x</title><p>bonjour</p></html>');
  await standalone(alone.path, async (file) => assert.equal(await file.locator('p').innerText(), 'bonjour'));
  alone.remove();
  const calling = await save('<!DOCTYPE html><html lang="fr"><title>x</title><img src="http://127.0.0.1:9/x.png"></html>');
  await assert.rejects(standalone(calling.path, async () => {}), /requête : http:/);
  calling.remove();
});

journey('sans JavaScript, la page dit pourquoi elle en reste là, et ne promet rien', { javaScriptEnabled: false }, async ({ page, url }) => {
  await page.goto(url);
  assert.match(await page.locator('noscript').innerText(), /Activez JavaScript/);
  assert.equal(await page.locator('.bouton').count(), 0);
  assert.equal(await page.locator('#demarrage-message').innerText(), '');
});

journey(
  'un programme qui ne se charge pas : un message et un bouton pour réessayer',
  { allow: [/console : /] },
  async ({ page, url, axe, context }) => {
    await context.route('**/*.wasm', (route) => route.abort());
    await page.goto(url);
    const alert = page.getByRole('alert');
    await alert.getByText('pas pu se charger').waitFor();
    await axe();
    await context.unroute('**/*.wasm');
    await alert.getByRole('button', { name: 'Réessayer' }).click();
    await page.locator('body:not(:has(#demarrage)) h1').waitFor();
  },
);

// The program comes in two files (tools/split.mjs): the second, `SUITE`, beside the first questions.
const SUITE = '**/suite-*.wasm';
/** Its download under way: Playwright sees no difference with the one that a tap asks for, but that it comes first. */
const heldOnce = async (context, then = (route) => route.continue()) => {
  let release;
  const held = new Promise((done) => (release = done));
  let seen = 0;
  await context.route(SUITE, async (route) => {
    if (seen++ > 0) return then(route);
    await held;
    await route.continue();
  });
  return { release, asked: () => seen };
};

journey('la première question ne demande rien de la suite du programme', {}, async ({ page, open, context }) => {
  const suite = await heldOnce(context);
  await open();
  await page.getByRole('link', { name: 'Commencer' }).click();
  await page.locator('.parcours__questions input').first().check();
  await settled(page);
  assert.equal(suite.asked(), 1);
  suite.release();
  await page.waitForFunction(() => performance.getEntriesByName('suite').length > 0);
});

journey('qui va plus vite que la connexion attend la suite, puis trouve sa page', {}, async ({ page, open, context }) => {
  const suite = await heldOnce(context);
  await open();
  await page.evaluate(() => (location.hash = '#/produire'));
  await page.getByRole('heading', { level: 1, name: 'Faire un papier' }).waitFor();
  assert.equal(suite.asked(), 2);
  suite.release();
});

// WebKit gives up a request that a page waits for after some seconds: the one of the start still comes.
journey(
  'un navigateur qui se lasse d’attendre la suite recommence la page quand elle arrive, sans rien perdre',
  { allow: [/suite-|ERR_FAILED|RuntimeError|NetworkError/] },
  async ({ page, open, context }) => {
    let weary = true;
    const suite = await heldOnce(context, (route) => (weary ? route.abort() : route.continue()));
    await open();
    await page.getByRole('link', { name: 'Commencer' }).click();
    await page.locator('.parcours__questions input').first().check();
    await settled(page);
    const kept = () => page.evaluate(() => sessionStorage.getItem('reste-a-vivre/1'));
    const before = await kept();
    assert.match(before, /personnes/);
    await page.evaluate(() => (location.hash = '#/produire'));
    await page.getByRole('alert').getByText('Le programme s’est arrêté').waitFor();
    weary = false;
    suite.release();
    await page.getByRole('heading', { level: 1, name: 'Faire un papier' }).waitFor();
    assert.equal(await kept(), before);
  },
);

journey('de l’accueil aux résultats, à un droit et au résumé, rien n’est demandé de ce qui s’ouvre plus loin', { allow: [/conseil-|ERR_FAILED|Failed to fetch/] }, async ({ page, open, context }) => {
  await context.route('**/conseil-*.wasm', (route) => route.abort());
  await open();
  await example(page, 'loyer-en-retard');
  for (const [hash, shown] of [['#/resultats', '.resultats'], ['#/droit/prime_activite', 'main'], ['#/parcours/verification', '.parcours'], ['#/rapport', '.rapport'], ['#/urgence', 'main']]) {
    await page.evaluate((to) => { location.hash = to; }, hash);
    await page.locator(`${shown} h1`).first().waitFor();
    await settled(page);
    assert.equal(await page.locator('#demarrage').count(), 0, hash);
  }
});

journey(
  'la suite du programme ne vient pas : la page le dit, et garde ce qui est écrit',
  { allow: [/suite-|ERR_FAILED|Failed to fetch|RuntimeError|NetworkError/] },
  async ({ page, open, context, axe }) => {
    await context.route(SUITE, (route) => route.abort());
    await open();
    await page.getByRole('link', { name: 'Commencer' }).click();
    await page.locator('.parcours__questions input').first().check();
    await page.evaluate(() => (location.hash = '#/produire'));
    const alert = page.getByRole('alert');
    await alert.getByText('Ce que vous aviez écrit dans cet onglet est gardé.').waitFor();
    await alert.getByRole('link', { name: 'Enregistrer mes réponses' }).waitFor();
    await axe();
    await context.unroute(SUITE);
    await alert.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Faire un papier' }).waitFor();
  },
);

journey('un navigateur sans WebAssembly : un message', {}, async ({ page, url, context }) => {
  await context.addInitScript(() => delete window.WebAssembly);
  await page.goto(url);
  await page.getByText('Votre navigateur est trop ancien').waitFor();
});

journey('un programme qui s’arrête ne laisse aucun montant périmé à l’écran', {}, async ({ page, open, axe }) => {
  await open();
  await page.evaluate(() => window.dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('témoin') })));
  await page.getByRole('alert').getByText('Le programme s’est arrêté').waitFor();
  assert.equal(await page.locator('body > :not(#demarrage)').count(), 0);
  await axe();
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await page.locator('body:not(:has(#demarrage)) h1').waitFor();
});

journey("l'urgence est à une touche de l'accueil, et l'on en part vite", { size: 'phone', allow: [/GET https:\/\/www\.service-public\.gouv\.fr\//] }, async ({ page, open, axe, screenshot }) => {
  await open();
  await page.getByRole('link', { name: /C'est urgent/ }).click();
  await page.getByRole('heading', { level: 1, name: /C'est urgent/ }).waitFor();
  for (const number of ['tel:115', 'tel:3919', 'tel:119']) assert.equal(await page.locator(`a[href="${number}"]`).count(), 1, number);
  await axe();
  await screenshot('urgence-telephone');
  let left;
  await page.route('https://www.service-public.gouv.fr/**', (route) => ((left = route.request().url()), route.fulfill({ body: 'ailleurs' })));
  await page.getByRole('button', { name: 'Quitter vite' }).click();
  await page.getByText('ailleurs').waitFor();
  assert.ok(left);
});

journey('un exemple ouvert par erreur rend les réponses', { size: 'phone' }, async ({ page, open, axe }) => {
  await open('#/parcours/vous');
  await page.getByLabel('Votre date de naissance').fill('12/04/1988');
  await page.evaluate(() => { location.hash = '#/'; });
  await example(page, 'parent-seul');
  await page.locator('.resultats').waitFor();
  await axe();
  await page.getByRole('button', { name: 'Revenir à mes réponses' }).click();
  await page.evaluate(() => { location.hash = '#/parcours/vous'; });
  assert.equal(await page.getByLabel('Votre date de naissance').inputValue(), '12/04/1988');
});
