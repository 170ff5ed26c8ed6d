// Starts the app, and says so in plain words when it cannot.
// Written for browsers of 2018 on: an older one must at least read the message.

const script = document.querySelector('script[data-wasm]');
const RELOAD_HINT = 'Ce que vous aviez écrit dans cet onglet est gardé.';

/** Shows a message in place of the page. */
function say(title, lines, { retry = true } = {}) {
  let block = document.getElementById('demarrage');
  if (!block) {
    block = document.createElement('main');
    block.id = 'demarrage';
    block.className = 'demarrage';
    document.body.append(block);
  }
  // Read aloud as it comes: the page has no other news to give.
  const message = document.createElement('div');
  message.setAttribute('role', 'alert');
  block.replaceChildren(message);
  const add = (tag, text) => {
    const element = document.createElement(tag);
    element.textContent = text;
    message.append(element);
    return element;
  };
  add('h1', title).className = 'demarrage__nom';
  for (const line of lines) add('p', line);
  if (retry) {
    const button = add('button', 'Réessayer');
    button.type = 'button';
    button.addEventListener('click', () => location.reload());
    // A phone that found no network finds it again: no need to press.
    window.addEventListener('online', () => location.reload(), { once: true });
  }
}

function tooOld() {
  say('Votre navigateur est trop ancien', [
    'Cette page a besoin d’un navigateur de 2022 ou plus récent : Firefox, Chrome, Edge, Safari ou un autre.',
    'Mettez-le à jour, ou ouvrez cette adresse sur un autre appareil.',
  ], { retry: false });
}

async function start() {
  if (typeof WebAssembly !== 'object') return tooOld();
  // Not in the page itself: without JavaScript it would promise what never comes.
  document.getElementById('demarrage-message').textContent = 'Un instant, la page arrive…';
  try {
    const { default: init } = await import(script.dataset.js);
    await init({ module_or_path: script.dataset.wasm });
  } catch (error) {
    console.error(error);
    // The browser knows WebAssembly, but not all that the program uses of it.
    if (error instanceof WebAssembly.CompileError || error instanceof SyntaxError) return tooOld();
    return say('La page n’a pas pu se charger', [
      'La connexion a peut-être été coupée. Vérifiez-la, puis réessayez.',
      'Si cela continue, revenez plus tard : rien n’est perdu, rien n’a été envoyé.',
    ]);
  }
  // The app empties the body as it starts; this is for one that would not.
  document.getElementById('demarrage')?.remove();
}

// A program that stops for good would leave amounts on screen that no longer
// follow what is typed. Better a message than a stale figure.
window.addEventListener('error', (event) => {
  if (event.error instanceof WebAssembly.RuntimeError && !document.getElementById('demarrage')) {
    // Yew's nodes go: nothing under the message can be read or typed in.
    document.body.replaceChildren();
    say('Le programme s’est arrêté', ['Les montants affichés ne sont plus à jour. ' + RELOAD_HINT, 'Rechargez la page pour continuer.']);
  }
});

start();
