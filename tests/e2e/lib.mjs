// What every end-to-end test stands on: the release build of dist/ on a server
// that counts, the installed Chromium, and a watch that makes a test fail on
// any console error, exception, refused content or request to elsewhere.
//
//   import { journey, sizes } from './lib.mjs';
//
//   journey('un foyer saisi donne une aide', { size: 'phone' }, async ({ page, open, axe }) => {
//     await open('#/');
//     …
//     await axe();
//   });

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launchBrowser } from '../../tools/browser.mjs';
import { serve } from '../../tools/server.mjs';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * The day of every test: what the app says of dates depends on neither the day,
 * nor the hour, nor the zone of the machine that runs it.
 */
export const TODAY = '2026-11-25';

/** The screens the app is checked on. `touch` screens have no mouse. */
export const sizes = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true },
  'tablet-landscape': { viewport: { width: 1024, height: 768 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  'tablet-portrait': { viewport: { width: 768, height: 1024 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 800 } },
};

/** Opens an invented household, by the name of its file. */
export async function example(page, name) {
  await page.evaluate(() => { location.hash = '#/exemples'; });
  await page.locator(`[data-exemple="${name}"]`).click();
}

/** How long what is awaited may take, in milliseconds: long, since only a failure waits so long. */
const PATIENCE = 60_000;

let browser;
let server;
let journeys = 0;
let address = 'http://127.0.0.1/'; // of the site for this test: what another test still asks for is not counted here
let requests = []; // what the server answered there: { method, url, status }
let instead = () => {}; // what the server answers in place of its files, for this test

before(async () => {
  [browser, server] = await Promise.all([
    launchBrowser(),
    serve(join(ROOT, 'dist'), {
      onRequest: ({ method, url, headers }, status) => {
        if (headers.host === new URL(address).host) requests.push({ method, url, status });
      },
      instead: (request) => instead(request),
    }),
  ]);
  await compressed(`${server.url}communes.txt`);
});

/** The server compresses a file the first time that it is asked: seconds that no page should wait. */
export async function compressed(url) {
  const answer = await fetch(url, { headers: { 'Accept-Encoding': 'br' } });
  await answer.arrayBuffer();
}

after(async () => {
  await browser?.close();
  await server?.close();
});

/**
 * A context of the given size that keeps a list of everything that went wrong
 * in any of its pages. `options` go to Playwright (colorScheme, reducedMotion…).
 */
async function watchedContext(size, options) {
  const context = await browser.newContext({
    ...sizes[size],
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    acceptDownloads: true,
    // What a worker keeps would hide what the server answers; its own tests allow it.
    serviceWorkers: 'block',
    ...options,
  });
  // Only the date: Playwright's own clock replaces the timers too, and hides what they throw.
  await context.addInitScript((now) => {
    globalThis.Date = class extends Date {
      constructor(...given) {
        super(...(given.length > 0 ? given : [now]));
      }
      static now = () => now;
    };
  }, Date.parse(`${TODAY}T10:00:00+01:00`));
  const faults = [];
  const asked = []; // URLs of the origin that the browser asked for
  // A policy violation is an event of the page: it is passed on as it happens.
  await context.exposeFunction('__violation', (text) => faults.push(`contenu refusé par la politique : ${text}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      window.__violation(`${event.violatedDirective} (${event.blockedURI || 'inline'}, ${event.sourceFile ?? ''}:${event.lineNumber})`);
    });
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin === new URL(address).origin) asked.push(request.url());
    // Made by the page itself, on the device: nothing goes out.
    else if (!['blob:', 'data:', 'about:'].includes(url.protocol)) faults.push(`requête vers ailleurs : ${request.method()} ${request.url()}`);
    if (request.postData() !== null) faults.push(`données envoyées : ${request.method()} ${request.url()}`);
  });
  context.on('page', (page) => {
    page.on('console', (message) => {
      const ours = !/blocked by Playwright/.test(message.text());
      if (ours && ['error', 'warning'].includes(message.type())) faults.push(`console : ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`exception : ${error.stack ?? error}`));
    page.on('crash', () => faults.push('la page a planté'));
    page.on('websocket', (socket) => faults.push(`websocket : ${socket.url()}`));
  });
  return { context, faults, asked };
}

/** Nothing went wrong, nothing left, and nothing was asked but the app's own files. */
function assertQuiet({ faults, asked }, allowed) {
  const left = faults.filter((fault) => !allowed.some((pattern) => pattern.test(fault)));
  assert.deepEqual(left, [], `le navigateur signale :\n${left.join('\n')}`);
  for (const { method, url, status } of requests) {
    const said = `${method} ${url} → ${status}`;
    assert.equal(method, 'GET', `le serveur a reçu autre chose qu'une lecture : ${said}`);
    assert.ok(status < 400 || allowed.some((pattern) => pattern.test(said)), `le serveur n'a pas ce fichier : ${said}`);
    assert.ok(!url.includes('?'), `une adresse porte des données : ${said}`);
  }
  // Both ends counted: what the server saw is what the browser says it asked.
  // (A cached answer may be asked without being seen; never the other way.)
  const unseen = requests.filter(({ url }) => !asked.includes(new URL(url, address).href));
  const hidden = unseen.filter(({ url }) => !/icone|favicon|manifest/.test(url)); // these are the browser's own requests
  assert.deepEqual(hidden, [], 'le serveur a reçu des requêtes que la page ne montre pas');
}

/**
 * One end-to-end test. `size`: a name of `sizes`. `allow`: patterns of faults
 * that this very test provokes. Others: see `watchedContext`.
 * The body receives `page` and its helpers, and `quiet()` to check midway.
 */
export function journey(name, { size = 'phone', allow = [], ...options } = {}, body) {
  test(`${name} [${size}]`, { timeout: 240_000 }, async () => {
    journeys += 1;
    address = `http://essai-${journeys}.localhost:${server.port}/`;
    requests = [];
    instead = () => {};
    const watch = await watchedContext(size, options);
    try {
      const page = await watch.context.newPage();
      page.setDefaultTimeout(PATIENCE);
      await body({
        page,
        context: watch.context,
        url: address,
        requests: () => [...requests],
        answerInstead: (answer) => (instead = answer),
        open: (route = '') => open(page, route),
        axe: (...args) => axe(page, ...args),
        translate: () => translate(page),
        screenshot: (file) => screenshot(page, file),
        download: (action) => download(page, action),
        standalone: (file, body) => standalone(file, body),
        quiet: () => assertQuiet(watch, allow),
      });
      // Late errors count: those of the page's own timers, which end in order, the longest that draws after 60 ms.
      const runs = !page.isClosed() && options.javaScriptEnabled !== false;
      if (runs) await page.evaluate(() => new Promise((done) => setTimeout(done, 70)));
      assertQuiet(watch, allow);
    } catch (error) {
      await failurePicture(watch.context, name, size);
      // A crash explains more than the click that found nothing after it.
      if (watch.faults.length > 0) error.message += `\nle navigateur signale :\n${watch.faults.join('\n')}`;
      throw error;
    } finally {
      await watch.context.close();
    }
  });
}

/** Opens a route (`''`, `'#/…'`) and waits until the app has drawn its title. */
export async function open(page, route = '') {
  await page.goto(address + route);
  await page.locator('body:not(:has(#demarrage)) h1').first().waitFor();
}

/** Reads again until the value is `expected` (or a minute has passed), and returns what was read last. */
export async function until(expected, read) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const value = await read();
    if (value === expected || Date.now() > end) return value;
    await new Promise((again) => setTimeout(again, 20));
  }
}

/** Runs axe on the page; fails with a list that can be read. */
export async function axe(page, { exclude = [] } = {}) {
  const violations = await axeViolations(page, { exclude });
  assert.equal(violations.length, 0, `axe, sur ${page.url()} :\n${violations.join('\n')}`);
}

/** The violations, one text each. For the control test; others use `axe`. */
export async function axeViolations(page, { exclude = [] } = {}) {
  // Through the debugger, so the page's policy is neither relaxed nor offended.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (exclude) => window.axe.run(exclude.length > 0 ? { exclude } : document, { resultTypes: ['violations'] }),
    exclude,
  );
  return violations.map(({ id, impact, help, nodes }) =>
    [`- ${id} (${impact}) : ${help}`, ...nodes.slice(0, 5).map((node) => `    ${node.html.slice(0, 160)}\n      ${node.failureSummary.replaceAll('\n', ' ')}`)].join('\n'),
  );
}

/**
 * What a browser's page translation does: each text is wrapped in two <font>
 * and rewritten. An app that keeps hold of its text nodes breaks on this.
 * Texts under translate="no" are left alone, as translators do.
 * Stays on: what the app adds later is translated too.
 */
export async function translate(page) {
  await page.evaluate(() => {
    const translated = new WeakSet();
    const wrap = (root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) {
        const parent = text.parentElement;
        if (!parent || !text.data.trim() || translated.has(text)) continue;
        if (parent.closest('script, style, textarea, [translate="no"], font')) continue;
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        const copy = document.createTextNode(`«${text.data}»`);
        translated.add(copy);
        inner.append(copy);
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    document.documentElement.lang = 'en';
    document.documentElement.classList.add('translated-ltr');
    wrap(document.body);
    new MutationObserver((changes) => {
      for (const change of changes) {
        if (change.type === 'characterData') {
          if (change.target.parentElement) wrap(change.target.parentElement);
        } else {
          for (const node of change.addedNodes) wrap(node.nodeType === Node.TEXT_NODE ? (node.parentElement ?? document.body) : node);
        }
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

/** The focus is, or comes, on what the selector names. */
export async function focused(page, selector) {
  await page.waitForFunction((selector) => document.activeElement?.matches(selector), selector);
}

/** What nearly everyone answers where no journey looks: a question shown and left blank is not known, and opens the amounts. */
const USUAL = {
  adult: { nationalite: 'fr', handicap: { taux: 0 } },
  child: { garde: 'exclusive', autre_parent: 'pension_non_fixee' },
  home: { colocation: false },
};

/** The household of a file with the usual answers where it says nothing. */
export function answered({ personnes, logement, ...others }) {
  const usual = ({ role }) => (role === 'enfant' ? USUAL.child : USUAL.adult);
  return { ...others, personnes: personnes.map((person) => ({ ...usual(person), ...person })), logement: { ...USUAL.home, ...logement } };
}

/** The usual answers to what the screen asks of adults, children and the home, buttons or lists; the rest is left as it is. */
export async function answerUsual(page) {
  const sections = await page.locator('.rail__lien').all();
  if (sections.length === 0) return answerShown(page);
  for (const section of sections) {
    await section.click();
    await answerShown(page);
  }
}

/** Draws a section of the workspace. */
export async function section(page, name) {
  await page.getByRole('navigation', { name: 'Rubriques' }).getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
}

/** What is done once in an interview, of the workspace: a button of its menu. */
export async function more(page, name) {
  if (!(await page.locator('#menu').evaluate((menu) => menu.open))) await page.locator('#menu > summary').click();
  await page.locator('#menu').getByRole('button', { name }).click();
}

async function answerShown(page) {
  const answers = Object.values(USUAL).flatMap(Object.entries).flatMap(([key, value]) => (typeof value === 'object' ? Object.entries(value).map(([sub, answer]) => [`${key}.${sub}`, answer]) : [[key, value]]));
  for (const [key, answer] of answers) {
    for (const field of await page.locator(`[data-champ$=".${key}"]`).all()) {
      const { localName, type, name } = await field.evaluate(({ localName, type, name }) => ({ localName, type, name }));
      if (localName === 'select') await field.selectOption(String(answer));
      else if (type === 'radio') await page.locator(`input[name="${name}"][value="${answer}"]`).check();
      else await field.fill(String(answer));
    }
  }
}

/** What is left to live on today: what it will be once the claims are paid may stand below. */
export const leftToday = (page) => page.locator('.synthese__montant').first();

/** What events of the page have set in motion without waiting for anything is done and drawn. */
export async function settled(page) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));
}

/** What sticks out of the screen or of its own box sideways, a line each. Wide tables may scroll in their frames. */
export async function spills(page) {
  return page.evaluate(() => {
    const FRAMES = '.rapport__cadre, .baremes__cadre';
    const screen = document.documentElement.clientWidth;
    const found = new Map();
    for (const element of document.body.querySelectorAll('*')) {
      const { left, right } = element.getBoundingClientRect();
      const out = right - left > 1 && (right > screen + 1 || left < -1);
      // Not what has no width of its own (inline) nor what is read only aloud (one pixel).
      const cut = element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;
      if (!(out || cut) || !element.checkVisibility()) continue;
      // A closed list cuts its own answer.
      if (element.closest('select, .hors-ecran, .entete__evitement') || element.parentElement.closest(`${FRAMES}, svg`)) continue;
      if (out) found.set(element, `de ${Math.round(left)} à ${Math.round(right)} px sur ${screen}`);
      // A bar may stick out of its column on purpose; a text never, nor what hides the rest.
      const text = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
      const hides = getComputedStyle(element).overflowX !== 'visible';
      if (cut && (text || hides) && !element.matches(`${FRAMES}, svg`)) found.set(element, `tient ${element.scrollWidth} px dans ${element.clientWidth}`);
    }
    // The innermost are the cause; those around them follow.
    const causes = [...found].filter(([element]) => ![...found.keys()].some((other) => other !== element && element.contains(other)));
    const lines = causes.map(([{ localName, className, textContent }, what]) => `${localName}.${className} « ${textContent.trim().slice(0, 60)} » ${what}`);
    const { scrollWidth } = document.documentElement;
    return scrollWidth > screen ? [`la page tient ${scrollWidth} px dans ${screen}`, ...lines] : lines;
  });
}

/** Gives a file to the field `field` of the page: `content` as it is, or as JSON. Once it is read, and what it says drawn. */
export async function openFile(page, content, { field = '#fichier', name = 'situation.json' } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'situation-'));
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  const chosen = await page.locator(field).elementHandle();
  await chosen.setInputFiles(path);
  // The app empties the field when it has read the file, and draws before anything else happens.
  await page.waitForFunction((chosen) => chosen.files.length === 0, chosen);
  rmSync(folder, { recursive: true });
}

/**
 * What the app hands over to be saved when `action` is done:
 * `{ name, text, path, remove }`.
 */
export async function download(page, action) {
  const waiting = page.waitForEvent('download');
  waiting.catch(() => {}); // if the action itself fails, its error is the one to show
  await action();
  const handed = await waiting;
  const folder = mkdtempSync(join(tmpdir(), 'telechargement-'));
  const path = join(folder, handed.suggestedFilename());
  await handed.saveAs(path);
  return { name: handed.suggestedFilename(), text: readFileSync(path, 'utf8'), path, remove: () => rmSync(folder, { recursive: true }) };
}

/**
 * Opens a saved HTML file alone, as someone would who received it: no app, no
 * network. Fails if it asks for anything, runs anything, or complains.
 */
export async function standalone(path, body) {
  const context = await browser.newContext({ locale: 'fr-FR', offline: true });
  try {
    const page = await context.newPage();
    const faults = [];
    page.on('console', (message) => faults.push(`console : ${message.text()}`));
    page.on('pageerror', (error) => faults.push(`exception : ${error}`));
    const address = pathToFileURL(path).href;
    context.on('request', (request) => {
      if (request.url() !== address && !request.url().startsWith('data:')) faults.push(`requête : ${request.url()}`);
    });
    await page.goto(address);
    assert.equal(await page.locator('script').count(), 0, 'le fichier ne contient pas de programme');
    await body(page);
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

/** A picture in target/screenshots, for people to look at. */
export async function screenshot(page, name) {
  const folder = join(ROOT, 'target', 'screenshots');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name.replace(/[^\w-]+/g, '_')}.png`);
  await page.screenshot({ path, fullPage: true });
  return path;
}

async function failurePicture(context, name, size) {
  const page = context.pages().at(-1);
  if (!page || page.isClosed()) return;
  try {
    console.error(`   image de l'échec : ${await screenshot(page, `echec-${name}-${size}-${process.env.POLICE ?? ''}`)}`);
  } catch {
    // The page is beyond a picture; the failure itself is reported anyway.
  }
}
