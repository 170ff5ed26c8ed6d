// Keeps the app on the device: it opens without a network after the first visit.
// tools/postbuild.mjs fills the two marks. Only the app's own files pass here.

const VERSION = '{{VERSION}}';
/** Address and beginning of the hash of each file of this version: the hash is in the name of those named after their contents. */
const FILES = ['{{FILES}}'];
const NAME = `reste-a-vivre-${VERSION}`;

const NAMED = /-([0-9a-f]{12})\.\w+$/;

/** These belong to the host, who may change them at any time: they have no hash, and the network is asked first. */
const isHosts = (url) => /^(pages|organisation)\//.test(new URL(url, location.href).href.slice(registration.scope.length));

/** What was received, unless it is not the file that this version names: cut, damaged, or of another version. */
async function whole(file, hash, cache) {
  const answer = await fetch(file, { cache });
  if (!answer.ok) throw new Error(`${file} : ${answer.status}`);
  const digest = await crypto.subtle.digest('SHA-256', await answer.clone().arrayBuffer());
  const found = Array.from(new Uint8Array(digest, 0, 6), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hash && found !== hash) throw new Error(`${file} : ${found}`);
  return answer;
}

/**
 * Keeps what is not kept yet, each file once it is known to be whole: all of them at the first visit, and what the browser
 * dropped to make room. A copy that is not the file (a server says "unchanged" from a date and a size) is asked for anew.
 */
async function complete() {
  const cache = await caches.open(NAME);
  await Promise.all(FILES.map(async ([file, hash = file.match(NAMED)?.[1]]) => {
    if (await cache.match(file)) return;
    await cache.put(file, await whole(file, hash, 'default').catch(() => whole(file, hash, 'reload')));
  }));
}

/** Forgets the versions before, unless a second tab may still run one of them. */
async function tidy() {
  if ((await clients.matchAll({ type: 'window', includeUncontrolled: true })).length > 1) return;
  const old = (await caches.keys()).filter((name) => name.startsWith('reste-a-vivre-') && name !== NAME);
  await Promise.all(old.map((name) => caches.delete(name)));
}

self.addEventListener('install', (event) => {
  event.waitUntil(complete());
  // Where the browser knows how, it takes the files by itself, without starting this worker
  // first, which a modest phone feels. Elsewhere, and for any other address, `fetch` below.
  if (event.addRoutes) {
    try {
      const routes = FILES.filter(([file]) => !isHosts(file)).map(([file]) => ({
        condition: { urlPattern: new URLPattern({ pathname: new URL(file, location.href).pathname, search: '', baseURL: location.origin }) },
        source: { cacheName: NAME },
      }));
      event.waitUntil(event.addRoutes(routes).catch(() => {}));
    } catch { /* another form of the rules: `fetch` below does it all */ }
  }
});

self.addEventListener('activate', (event) => event.waitUntil(tidy().then(() => clients.claim())));

self.addEventListener('message', (event) => {
  // Never in the middle of an interview: the page asks for it, once the person has.
  if (event.data === 'prendre la place') skipWaiting();
  if (event.data === 'compléter') event.waitUntil(complete().then(tidy).catch(() => {}));
});

/** What this version keeps, or for a tab that still runs the one before, that one. */
async function kept(request) {
  const cache = await caches.open(NAME);
  return await cache.match(request, { ignoreSearch: true }) ?? caches.match(request, { ignoreSearch: true });
}

/** The host's file as it is now, kept for when there is no network. */
async function fresh(request) {
  const answer = await fetch(request).catch(() => null);
  if (!answer?.ok) return await kept(request) ?? answer ?? Response.error();
  const cache = await caches.open(NAME);
  await cache.put(request.url.split('?')[0], answer.clone());
  return answer;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  event.respondWith(isHosts(request.url) ? fresh(request) : kept(request).then((found) => found ?? fetch(request)));
});
