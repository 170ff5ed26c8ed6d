// Starts the app, and says so in plain words when it cannot.
// Written for browsers of 2018 on: an older one must at least read the message.

const script = document.querySelector('script[data-wasm]');

const make = (tag, text, more) => Object.assign(document.createElement(tag), { textContent: text, ...more });
const button = (text, onclick, className = 'bouton') => make('button', text, { onclick, className });

/** Shows a message in place of the page: nothing of it can be read or typed in any more. */
function say(title, lines, retry = true) {
  const block = make('main', '', { id: 'demarrage' });
  // Read aloud as it comes: the page has no other news to give.
  const message = make('div');
  message.setAttribute('role', 'alert');
  block.append(message);
  document.body.replaceChildren(block);
  message.append(make('h1', title), ...lines.map((line) => make('p', line)));
  if (retry) {
    message.append(...answers(), button('Réessayer', () => repair().then(() => location.reload()), 'bouton bouton--principal'));
    // A phone that found no network finds it again: no need to press.
    window.addEventListener('online', () => location.reload(), { once: true });
  }
}

/** The answers that the tab kept. */
function kept(key = 'reste-a-vivre/1') {
  try { return sessionStorage.getItem(key); } catch { return null; /* forbidden */ }
}

/** What the tab kept can be saved, even when the program has stopped. */
function answers() {
  const text = kept();
  if (!text) return [];
  const href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  return [make('a', 'Enregistrer mes réponses', { href, download: 'reste-a-vivre.json', className: 'bouton' })];
}

/** A program of one function with all that ours may use of WebAssembly beyond its first version (tests/tools/boot.test.mjs). */
const MODERN = 'AGFzbQEAAAABDAJgAW8Cf39gAAJ/fwMCAQAFAwEAAQYGAX8BQQALBwUBAWcDAAoXARUAQQBBAEEA/AsAQwAAAAD8AEEAwAs=';

function isTooOld() {
  return !Object.hasOwn || !WebAssembly.validate(fromBase64(MODERN));
}

function tooOld() {
  say('Votre navigateur est trop ancien', [
    'Cette page a besoin d’un navigateur de 2022 ou plus récent : Firefox, Chrome, Edge, Safari ou un autre.',
    'Mettez-le à jour, ou ouvrez cette adresse sur un autre appareil.',
  ], false);
}

/** The beginning of the hash of a file as it is received; nothing where the browser cannot say it (without https). */
async function hashOf(url, cache) {
  const body = await (await fetch(url, { cache })).arrayBuffer();
  return crypto.subtle && toHex(await crypto.subtle.digest('SHA-256', body)).slice(0, 12);
}

/**
 * Each file of the program is compared with its name, which says its contents; one that is cut or damaged, wherever it was
 * kept, is dropped and asked for anew. Whether one came whole in its place.
 */
async function repair() {
  let mended = false;
  for (const url of [script.src, ...Object.values(script.dataset)]) {
    const [, hash] = (url && url.match(/-(\w{12})\.\w+$/)) || [];
    try {
      if (!hash || await hashOf(url).catch(() => '') === hash) continue;
      for (const name of window.caches ? await caches.keys() : []) await (await caches.open(name)).delete(url);
      mended = await hashOf(url, 'reload') === hash || mended;
    } catch { /* no network: nothing to mend with */ }
  }
  return mended;
}

/** The pages that are opened from the results need the last part of the program too. */
const FURTHER = /^#\/(?!parcours|resultats|rapport|droit|urgence|exemples)./;

async function start() {
  if (!window.WebAssembly) return tooOld();
  // Not in the page itself: without JavaScript it would promise what never comes.
  const message = document.getElementById('demarrage-message');
  message.textContent = 'Un instant, la page arrive…';
  // The welcome is there already; another page is not.
  if (/^#\/./.test(location.hash)) {
    document.querySelector('ul').remove();
    document.querySelector('h1').outerHTML = '<h1 class="hors-ecran">Reste à vivre</h1>';
  }
  // The text first, then the program, which takes the processor; unless the program is
  // kept on the device: it comes as soon. The time limit is for a tab in the background,
  // where nothing is painted.
  const onDevice = navigator.serviceWorker && navigator.serviceWorker.controller;
  const reloaded = performance.getEntriesByType('navigation').some(({ type }) => type === 'reload');
  if (!onDevice) {
    await new Promise((painted) => {
      new PerformanceObserver(painted).observe({ type: 'paint', buffered: true });
      setTimeout(painted, 1000);
    });
  }
  try {
    // The page has asked for both already (Trunk.toml); a browser that did not asks here, together. The program is
    // compiled while its script is read; a host that does not say what it is gives it the slower way.
    const whole = /^#\/./.test(location.hash) || kept();
    const texts = whole && fetch('./fr.txt').then((answer) => answer.ok && answer.text()).catch(() => {});
    const ask = () => fetch(script.dataset.wasm);
    const [program, wasm] = await Promise.all([import(script.dataset.js), WebAssembly.compileStreaming(ask()).catch(ask)]);
    // A page with figures runs the whole program, and says the long texts: it waits for both files, and for them.
    if (whole) program.suite?.();
    // Served by the worker, a tap cannot wait for it without a network; begun again, it was waited for too long.
    if (whole && (onDevice || reloaded || FURTHER.test(location.hash))) program.conseil?.();
    window.textes = await texts;
    await program.default({ module_or_path: wasm }); // empties the body as it starts
    setTimeout(offerUnread); // once it is drawn
    if (parent !== window) import('./integre.js');
    // Kept on the device, it would come at once and take the processor from the first gestures.
    if (onDevice && !whole) await new Promise((later) => setTimeout(later, 700));
    // Asked for again at the first need, whole by then.
    const broken = (error) => { console.error(error); repair(); };
    const there = whole || await program.suite?.().then(() => true, broken);
    // Nobody waits for what is opened from the results: after all that the first pages need.
    if (there) setTimeout(() => program.conseil?.().catch(broken), onDevice ? 0 : 3000);
  } catch (error) {
    console.error(error);
    if (isTooOld()) return tooOld();
    // It came, and is not what was sent. With a whole file in its place it starts, once: where none is damaged any more
    // (WebKit keeps no cut file), one reload tells.
    if (!(error instanceof TypeError) && (await repair() || !reloaded) && history.state !== 'reprise') {
      history.replaceState('reprise', '');
      return location.reload();
    }
    return say('La page n’a pas pu se charger', [
      'La connexion a peut-être été coupée. Vérifiez-la, puis réessayez.',
      'Si cela continue, mettez le navigateur à jour ou revenez plus tard : rien n’est perdu, rien n’a été envoyé.',
    ]);
  }
}

// A program that stops for good would leave amounts on screen that no longer
// follow what is typed. Better a message than a stale figure.
window.addEventListener('error', (event) => {
  if (event.error instanceof WebAssembly.RuntimeError && !document.getElementById('demarrage')) {
    say('Le programme s’est arrêté', ['Les montants affichés ne sont plus à jour. Ce que vous aviez écrit dans cet onglet est gardé.', 'Rechargez la page pour continuer.']);
  }
});

// ---- Without a network --------------------------------------------------------

const DAY = 24 * 60 * 60_000;

function banner(text, label, onclick, className) {
  const block = make('p', text, { className: `mise-a-jour ${className}` });
  block.setAttribute('role', 'status');
  block.append(button(label, onclick));
  return block;
}

/** A new version is said, and taken only when the person says so. */
function announce(...words) {
  document.querySelectorAll('.mise-a-jour--bas').forEach((before) => before.remove());
  document.body.append(banner(...words, 'mise-a-jour--bas'));
}

async function keepOnDevice() {
  const container = navigator.serviceWorker;
  if (!container || !script.src.match(/-\w{12}\.js$/)) return;
  const registration = await container.register('./sw.js');
  let asked = false;
  const offer = (worker) => announce('Une nouvelle version est prête : des montants de la loi ont pu changer. ', 'Mettre à jour', () => {
    asked = true;
    worker.postMessage('prendre la place');
  });
  // The first worker of all replaces nothing.
  const watch = (worker) => worker?.addEventListener('statechange', () => {
    if (worker.state === 'installed' && registration.active) offer(worker);
  });
  if (registration.waiting && registration.active) offer(registration.waiting);
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
  // What was asked for in another tab never reloads this one in the middle of a gesture.
  let known = container.controller;
  container.addEventListener('controllerchange', () => {
    if (asked) location.reload();
    else if (known) announce('Une nouvelle version a été mise en place dans un autre onglet. ', 'Recharger cette page', () => location.reload());
    known = container.controller;
  });
  registration.active?.postMessage('compléter');
  // A tablet may keep the tab open for months.
  const look = () => registration.update().catch(() => {});
  document.addEventListener('visibilitychange', () => { if (!document.hidden) look(); });
  setInterval(look, DAY);
}

// ---- The way back ---------------------------------------------------------------

let left;
window.addEventListener('pagehide', () => {
  // What is being typed is an answer too.
  document.activeElement?.blur();
  queueMicrotask(() => { left = kept(); });
});
// Shown again as it was left, while the tab has other answers since, or none any more.
window.addEventListener('pageshow', (event) => { if (event.persisted && kept() !== left) location.reload(); });

// ---- What can no longer be read ---------------------------------------------------

/** Set aside by the program (navigateur.rs), never written over, and offered until it is saved. */
function offerUnread() {
  const aside = 'reste-a-vivre-illisible';
  if (!kept(aside)) return;
  const block = banner('Ce que cet onglet gardait ne se lit plus. ', 'L’enregistrer dans un fichier', () => {
    block.remove();
    const text = kept(aside); // unless it was erased meanwhile, with all the rest
    if (text) window.remettre('reste-a-vivre-illisible.json', text);
    sessionStorage.removeItem(aside);
  }, '');
  document.body.prepend(block);
}

// ---- A file dropped on the page: as if it had been chosen -------------------------

window.addEventListener('dragover', (event) => event.preventDefault());
window.addEventListener('drop', (event) => {
  event.preventDefault();
  const field = document.querySelector('#fichier, #fichier-accueil');
  if (!field || event.dataTransfer.files.length === 0) return;
  field.files = event.dataTransfer.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
});

// ---- A screen left alone ----------------------------------------------------

const IDLE = 10 * 60_000;
let idle;

/** After ten minutes without a gesture, whatever page tells of a household is hidden; a tap shows it again. */
function hide() {
  if (!/^#\/./.test(location.hash) || document.querySelector('dialog')) return;
  const veil = make('dialog', 'Page masquée. ', { className: 'voile' });
  veil.append(button('Reprendre', () => veil.close()));
  veil.addEventListener('close', () => veil.remove());
  document.body.append(veil);
  veil.showModal();
}

for (const gesture of ['keydown', 'pointerdown', 'scroll']) {
  window.addEventListener(gesture, () => { clearTimeout(idle); idle = setTimeout(hide, IDLE); }, true);
}

// ---- A file to keep or to hand on ---------------------------------------------

const TYPES = { json: 'application/json', html: 'text/html', ics: 'text/calendar' };
const made = (name, text) => new File([text], name, { type: TYPES[name.split('.').pop()] });

/** Called by the program (navigateur.rs): a download, or the apps of the device to choose from. */
window.remettre = (name, text, share) => {
  const file = made(name, text);
  // Closed without a choice: nothing to say.
  if (share) return navigator.share({ files: [file] }).catch(() => {});
  const href = URL.createObjectURL(file);
  make('a', '', { href, download: name }).click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
};
if (navigator.canShare?.({ files: [made('resume.html', '')] })) document.documentElement.classList.add('partage-possible');

// ---- A file with a passphrase -------------------------------------------------

const FORMAT = 'reste-a-vivre-chiffre/2';
const TURNS = 600_000;
const toBase64 = (bytes) => btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''));
function fromBase64(text) { return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)); }
function toHex(bytes) { return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join(''); }
const utf8 = (text) => new TextEncoder().encode(text);

async function keyOf(passphrase, salt, iterations) {
  const material = await crypto.subtle.importKey('raw', utf8(passphrase), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'],
  );
}

const DAMAGED = 'Ce fichier protégé est abîmé : prenez une autre copie';
const OPENS_NOT = 'Ce mot de passe n’ouvre pas ce fichier, ou le fichier est abîmé';
const WRONG = 'Ce mot de passe n’ouvre pas ce fichier. Vérifiez les majuscules, puis réessayez';

/** What is thrown as a text is said to the person. */
function needsHttps() {
  if (!crypto.subtle) throw 'Cette page est ouverte sans https : le navigateur ne peut ni protéger un fichier ni ouvrir un fichier protégé. Ouvrez-la par son adresse en https, ou enregistrez sans mot de passe';
}

/** All that the file says of itself, in one order: changed by anyone, it does not open. */
const header = ({ format, algorithme, derivation, tours, sel, iv }) => utf8(JSON.stringify([format, algorithme, derivation, tours, sel, iv]));

/** Tells a file that was damaged from a passphrase that is not its own. */
const checksum = async (file) => toHex(await crypto.subtle.digest('SHA-256', await new Blob([header(file), file.texte]).arrayBuffer())).slice(0, 16);

/** Called by the program (navigateur.rs): text to file, and back. */
window.coffre = {
  async fermer(text, passphrase) {
    needsHttps();
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const key = await keyOf(passphrase.normalize('NFKC'), salt, TURNS);
    const file = { format: FORMAT, algorithme: 'AES-GCM', derivation: 'PBKDF2-SHA-256', tours: TURNS, sel: toBase64(salt), iv: toBase64(iv) };
    file.texte = toBase64(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: header(file) }, key, utf8(text)));
    return JSON.stringify({ ...file, empreinte: await checksum(file) });
  },
  async ouvrir(text, passphrase) {
    needsHttps();
    const file = JSON.parse(text);
    // Those of before the header was bound to the text, and the passphrase written in one way.
    const first = file.format === 'reste-a-vivre-chiffre/1';
    if (!first && file.format !== FORMAT) throw 'Ce fichier protégé vient d’une version plus récente : mettez l’application à jour';
    // Fewer turns would be a trap, more would hold the device.
    if (!(file.tours >= TURNS && file.tours <= 5_000_000) || (!first && file.empreinte !== await checksum(file))) throw DAMAGED;
    let salt, iv, closed;
    try { [salt, iv, closed] = [file.sel, file.iv, file.texte].map(fromBase64); } catch { throw DAMAGED; }
    const key = await keyOf(first ? passphrase : passphrase.normalize('NFKC'), salt, file.tours);
    const how = first ? { name: 'AES-GCM', iv } : { name: 'AES-GCM', iv, additionalData: header(file) };
    const open = await crypto.subtle.decrypt(how, key, closed).catch(() => { throw first ? OPENS_NOT : WRONG; });
    return new TextDecoder().decode(open);
  },
};

// What is kept for the next visits, the communes among it, must not slow this one: it is
// asked for once the page answers, or cannot.
start().finally(() => setTimeout(() => keepOnDevice().catch(() => {}), 1000));
