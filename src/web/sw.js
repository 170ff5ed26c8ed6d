// Keeps the app on the device: it opens without a network after the first visit.
// tools/postbuild.mjs fills the two marks. Only the app's own files pass here.

const VERSION = '{{VERSION}}';
const FILES = ['{{FILES}}'];
const NAME = `reste-a-vivre-${VERSION}`;

/** The legal notice belongs to the host, who may change it at any time. */
const isOurs = (url) => !url.endsWith('/mentions.html');

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(FILES)));
  // Where the browser knows how, it takes the files by itself, without starting this worker
  // first, which a modest phone feels. Elsewhere, and for any other address, `fetch` below.
  if (event.addRoutes) {
    try {
      const routes = FILES.filter(isOurs).map((file) => ({
        condition: { urlPattern: new URLPattern({ pathname: new URL(file, location.href).pathname, search: '', baseURL: location.origin }) },
        source: { cacheName: NAME },
      }));
      event.waitUntil(event.addRoutes(routes).catch(() => {}));
    } catch { /* another form of the rules: `fetch` below does it all */ }
  }
});

self.addEventListener('activate', (event) => {
  const old = (name) => name.startsWith('reste-a-vivre-') && name !== NAME;
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

// Never in the middle of an interview: the page asks for it, once the person has.
self.addEventListener('message', (event) => {
  if (event.data === 'prendre la place') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  const kept = () => caches.open(NAME).then((cache) => cache.match(request, { ignoreSearch: true }));
  const answer = isOurs(request.url)
    ? kept().then((found) => found ?? fetch(request))
    : fetch(request).catch(kept);
  event.respondWith(answer);
});
