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
    message.append(...answers(), button('Réessayer', () => location.reload(), 'bouton bouton--principal'));
    // A phone that found no network finds it again: no need to press.
    window.addEventListener('online', () => location.reload(), { once: true });
  }
}

/** The answers that the tab kept. */
function kept() {
  try { return sessionStorage.getItem('reste-a-vivre/1'); } catch { return null; /* forbidden */ }
}

/** What the tab kept can be saved, even when the program has stopped. */
function answers() {
  const text = kept();
  if (!text) return [];
  const href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  return [make('a', 'Enregistrer mes réponses', { href, download: 'reste-a-vivre.json', className: 'bouton' })];
}

function tooOld() {
  say('Votre navigateur est trop ancien', [
    'Cette page a besoin d’un navigateur de 2022 ou plus récent : Firefox, Chrome, Edge, Safari ou un autre.',
    'Mettez-le à jour, ou ouvrez cette adresse sur un autre appareil.',
  ], false);
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
    if (whole && FURTHER.test(location.hash)) program.conseil?.();
    window.textes = await texts;
    await program.default({ module_or_path: wasm }); // empties the body as it starts
    // Kept on the device, it would come at once and take the processor from the first gestures.
    if (onDevice && !whole) await new Promise((later) => setTimeout(later, 700));
    // Asked for again at the first need.
    const there = whole || await program.suite?.().then(() => true, console.error);
    // Nobody waits for what is opened from the results: after all that the first pages need.
    if (there) setTimeout(() => program.conseil?.().catch(console.error), onDevice ? 0 : 3000);
  } catch (error) {
    console.error(error);
    // The browser knows WebAssembly, but not all that the program uses of it.
    if (error instanceof WebAssembly.CompileError || error instanceof SyntaxError) return tooOld();
    return say('La page n’a pas pu se charger', [
      'La connexion a peut-être été coupée. Vérifiez-la, puis réessayez.',
      'Si cela continue, revenez plus tard : rien n’est perdu, rien n’a été envoyé.',
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

/** A new version is said, and taken only when the person says so. */
function announce(worker) {
  const banner = make('p', 'Une nouvelle version est prête : des montants de la loi ont pu changer. ', { className: 'mise-a-jour' });
  banner.setAttribute('role', 'status');
  banner.append(button('Mettre à jour', () => worker.postMessage('prendre la place')));
  document.body.append(banner);
}

async function keepOnDevice() {
  if (!navigator.serviceWorker || !script.src.match(/-\w{12}\.js$/)) return;
  const known = navigator.serviceWorker.controller;
  const registration = await navigator.serviceWorker.register('./sw.js');
  const watch = (worker) => worker?.addEventListener('statechange', () => {
    if (worker.state === 'installed' && known) announce(worker);
  });
  if (registration.waiting && known) announce(registration.waiting);
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
  navigator.serviceWorker.addEventListener('controllerchange', () => { if (known) location.reload(); });
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

// ---- An interview left alone ----------------------------------------------------

const IDLE = 10 * 60_000;
let idle;

/** After ten minutes without a gesture the interview is hidden; a tap shows it again. */
function hide() {
  if (location.hash !== '#/entretien' || document.querySelector('dialog')) return;
  const veil = make('dialog', 'Entretien masqué. ', { className: 'voile' });
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

const TURNS = 600_000;
const toBase64 = (bytes) => btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''));
const fromBase64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

async function keyOf(passphrase, salt, iterations) {
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(passphrase), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'],
  );
}

/** Called by the program (navigateur.rs): text to file, and back; a wrong passphrase throws. */
window.coffre = {
  async fermer(text, passphrase) {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const key = await keyOf(passphrase, salt, TURNS);
    const closed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
    return JSON.stringify({
      format: 'reste-a-vivre-chiffre/1', algorithme: 'AES-GCM', derivation: 'PBKDF2-SHA-256', tours: TURNS,
      sel: toBase64(salt), iv: toBase64(iv), texte: toBase64(closed),
    });
  },
  async ouvrir(file, passphrase) {
    const { tours, sel, iv, texte } = JSON.parse(file);
    const key = await keyOf(passphrase, fromBase64(sel), Math.min(Number(tours), 5_000_000));
    const open = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: fromBase64(iv) }, key, fromBase64(texte));
    return new TextDecoder().decode(open);
  },
};

// What is kept for the next visits, the communes among it, must not slow this one: it is
// asked for once the page answers, or cannot.
start().finally(() => setTimeout(() => keepOnDevice().catch(() => {}), 1000));
