// How long someone with a modest phone waits: to read the welcome, to use the
// first question, and to use it again on a later visit, which the worker answers.
// Fails over the limits. Chromium, a processor four times slower (CDP), one link
// for the page and its worker (tools/link.mjs), everything compressed by brotli.
//
//   node tools/time.mjs [--runs N] [dist]      N visits exactly, nothing judged: to compare two versions

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { openLink, PHONE } from './link.mjs';
import { serve } from './server.mjs';

/** Milliseconds since the address was asked for. */
const LIMITS = {
  welcome: ['accueil lisible', 1_200],
  question: ['première question utilisable', 3_000],
  whole: ['programme entier (tools/split.mjs)', 4_000],
  again: ['la même, à la visite suivante', 500],
};

// What else runs on the machine only makes a visit longer, in two ways, and a limit
// that depended on it would fail on the machine of a stranger:
//   - now and then a visit is spoiled: the best of each time counts, after at least
//     FEWEST visits, and MOST of them before it is held against the program;
//   - a whole machine is slower, or shared: the same known work is timed before and
//     after each visit. The time that the link took stays as it is; what remains is the
//     machine's, and counts as what the reference machine would have needed.
// A faster machine gets nothing added: no one can fail for having one.
const FEWEST = 3;
const MOST = 20;

/** Milliseconds that `work` takes, throttled, on the machine where the limits were set, at rest. */
const REFERENCE = 80;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string' } } });
const dist = positionals[0] ?? 'dist';
const exactly = values.runs && Number(values.runs);

const link = openLink(PHONE);
const server = await serve(dist, { link });
const browser = await launchBrowser();
const visits = [];
try {
  await compressAll();
  for (let n = 1; n <= (exactly ?? MOST); n++) {
    try {
      visits.push(await visit());
      console.log(`   visite ${String(n).padStart(2)} : ${said(visits.at(-1))}`);
    } catch (error) {
      console.log(`   visite ${String(n).padStart(2)} manquée : ${error.message}`);
    }
    if (!exactly && n >= FEWEST && tooLong().length === 0) break;
  }
} finally {
  await browser.close();
  await server.close();
}
for (const [key, [name, limit]] of Object.entries(LIMITS)) console.log(`   ${name.padEnd(34)} ${ms(best(key))}   plafond ${ms(limit)}`);
if (!exactly && tooLong().length > 0) {
  console.error(`plus long que le plafond : ${tooLong().join(', ')}`);
  console.error('   (ce que la page attend, et dans quel ordre : ARCHITECTURE.md, « On the device » ; son poids : node tools/size.mjs --par-salle)');
  process.exitCode = 1;
}

// ---------------------------------------------------------------------------

function best(key) {
  return Math.min(...visits.map((visit) => visit[key].time));
}

function tooLong() {
  return Object.entries(LIMITS).filter(([key, [, limit]]) => best(key) > limit).map(([, [name]]) => name);
}

function said({ welcome, question, whole, again, slower }) {
  const time = ({ time, raw }) => (time === raw ? ms(time) : `${ms(time)} (à la montre ${ms(raw)})`);
  const machine = Math.max(...slower) > 1 ? ` ; machine ${slower.map((n) => n.toFixed(1).replace('.', ',')).join(' et ')} fois plus lente que la référence` : '';
  return `accueil ${time(welcome)}, question ${time(question)}, le tout ${time(whole)}, de nouveau ${time(again)}${machine}`;
}

/** Compressing the rest at level 11 would take the processor in the middle of a visit. */
async function compressAll() {
  const files = [...readFileSync(join(dist, 'sw.js'), 'utf8').matchAll(/'\.\/([^']*)'/g)].map(([, file]) => file);
  await Promise.all(files.map((file) => fetch(server.url + file, { method: 'HEAD', headers: { 'accept-encoding': 'br' } })));
}

/** A first visit in a new, empty profile, and a second once the worker keeps everything. */
async function visit() {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true, locale: 'fr-FR' });
  try {
    const start = await timeOfWork(context);
    const first = await arrive(context, async (page) => {
      await page.evaluate(() => navigator.serviceWorker.ready);
    });
    const between = await timeOfWork(context);
    const second = await arrive(context);
    const end = await timeOfWork(context);
    const slower = [start + between, between + end].map((sum) => Math.max(1, sum / 2 / REFERENCE));
    const fair = (time, linked, slower) => ({ raw: time, time: linked + (time - linked) / slower });
    return {
      welcome: fair(first.welcome, linked(first, first.welcome, (url) => !/app/.test(url)), slower[0]),
      question: fair(first.question, linked(first, first.question), slower[0]),
      whole: fair(first.whole, linked(first, first.whole), slower[0]),
      again: fair(second.question, 0, slower[1]),
      slower,
    };
  } finally {
    await context.close();
  }
}

/** Milliseconds before `time` in which the link was bringing what the page waited for. */
function linked({ origin }, time, waited = () => true) {
  const passages = link.carried.filter(({ url, start }) => start >= origin && start < origin + time && waited(url)).sort((a, b) => a.start - b.start);
  let [sum, counted] = [0, origin];
  for (const { start, end } of passages) {
    const until = Math.min(end, origin + time);
    sum += Math.max(0, until - Math.max(start, counted));
    counted = Math.max(counted, until);
  }
  return sum;
}

/** A page of this phone: `body` receives it and its debugger, and its result comes back once the page is closed. */
async function onPhone(context, body) {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: PHONE.processor });
  const result = await body(page, devtools);
  await page.close();
  return result;
}

function timeOfWork(context) {
  return onPhone(context, (page) => page.evaluate(work));
}

/** One visit, until the first question is there; then what `leave` waits for. */
function arrive(context, leave = () => {}) {
  return onPhone(context, async (page, devtools) => {
    // The browser's own start (a process, a context for scripts) is not the app's doing: a
    // page of the same site has it done before. A worker that this page woke sleeps again.
    await page.goto(`${server.url}absent`);
    await devtools.send('ServiceWorker.enable');
    await devtools.send('ServiceWorker.stopAllWorkers');
    await page.addInitScript(watch);
    await page.goto(server.url, { waitUntil: 'commit' });
    await page.waitForFunction(() => window.__seen?.question && window.__seen.welcome && window.__seen.whole, undefined, { polling: 50, timeout: 60_000 });
    const seen = await page.evaluate(() => window.__seen);
    await leave(page);
    return seen;
  });
}

/** Runs in the page before anything else: presses the first button as soon as it is shown, and notes the times. */
function watch() {
  const seen = (window.__seen = { origin: performance.timeOrigin });
  const shown = (then) => requestAnimationFrame(() => setTimeout(then)); // drawn, and the page is free again
  const look = () => {
    if (document.getElementById('demarrage')) return;
    const start = document.querySelector('a[href="#/parcours/foyer"].bouton--principal');
    if (start && !seen.started) {
      seen.started = true;
      shown(() => start.click());
    }
    if (document.querySelector('.parcours__questions input') && !seen.asked) {
      seen.asked = true;
      shown(() => (seen.question = performance.now()));
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') seen.welcome = startTime;
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => (seen.whole ??= list.getEntriesByName('suite')[0]?.startTime)).observe({ type: 'mark', buffered: true });
}

/** A known work, of the kind that a page does: numbers, objects, elements and their places. Returns the time of one turn. */
function work() {
  const [LEARNT, COUNTED] = [2, 6]; // the first turns are slower, until the browser has compiled them
  let start;
  let sum = 0;
  for (let turn = 0; turn < LEARNT + COUNTED; turn++) {
    if (turn === LEARNT) start = performance.now();
    for (let i = 0; i < 400_000; i++) sum = Math.imul(sum ^ i, 0x01000193) >>> 0;
    const words = Array.from({ length: 4_000 }, (_, i) => ({ key: `${i}-${sum}`, value: i })).sort((a, b) => (a.key < b.key ? -1 : 1));
    const block = document.createElement('div');
    block.innerHTML = words.slice(0, 150).map(({ key, value }) => `<p><b>${key}</b> <span>${value}</span></p>`).join('');
    document.body.append(block);
    sum ^= block.getBoundingClientRect().height;
    block.remove();
  }
  return (performance.now() - start) / COUNTED;
}

function ms(time) {
  return `${Math.round(time).toLocaleString('fr-FR')} ms`;
}
