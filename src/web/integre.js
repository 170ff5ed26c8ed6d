// Asked for by boot.js in a page of another site: says its height there, to the sites that the host lists in
// organisation/integration.json and to no other, and offers a tab of its own where the browser keeps nothing in a frame.

const listed = fetch('./organisation/integration.json')
  .then((answer) => (answer.ok ? answer.json() : {})).then(({ parents }) => parents ?? []).catch(() => []);

let watched = false;

window.addEventListener('message', async ({ source, origin, data }) => {
  if (source !== parent || data !== 'reste-a-vivre' || !(await listed).includes(origin) || watched) return;
  watched = true;
  // Otherwise at least as high as its frame, it would never become less.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.application { min-height: 0 }');
  document.adoptedStyleSheets = [sheet];
  const say = (debut) => parent.postMessage({ hauteur: Math.ceil(document.body.getBoundingClientRect().height), debut }, origin);
  new ResizeObserver(() => say(false)).observe(document.body);
  window.addEventListener('hashchange', () => requestAnimationFrame(() => say(true)));
});

function keepsNothing() {
  try { sessionStorage.setItem('reste-a-vivre-essai', ''); sessionStorage.removeItem('reste-a-vivre-essai'); return false; } catch { return true; }
}

if (keepsNothing()) {
  const block = document.createElement('p');
  block.className = 'mise-a-jour';
  block.setAttribute('role', 'status');
  const link = Object.assign(document.createElement('a'), { textContent: 'Ouvrir dans un nouvel onglet', className: 'bouton', href: location.href, target: '_blank', rel: 'noopener' });
  // The page of then; an address never says more.
  link.addEventListener('click', () => { link.href = location.href; });
  block.append('Ici, le navigateur ne garde rien : vos réponses seraient perdues en quittant cette page. ', link);
  document.body.prepend(block);
}
