// Keeps the app on the device: it opens without a network after the first visit.
// tools/postbuild.mjs fills the two marks. Only the app's own files pass here.

const VERSION = '{{VERSION}}';
const FILES = ['{{FILES}}'];
const NAME = `reste-a-vivre-${VERSION}`;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(FILES)));
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
  // The legal notice belongs to the host, who may change it at any time.
  const answer = request.url.endsWith('/mentions.html')
    ? fetch(request).catch(kept)
    : kept().then((found) => found ?? fetch(request));
  event.respondWith(answer);
});
