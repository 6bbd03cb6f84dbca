// Where the server can't be reached, its page about that stands in place of the browser's own. That page and what it needs
// are fetched once, while the server is there; an address with other files, another language or theme is another worker.
const page = '/offline';
const files = new URL(location).searchParams.getAll('file').map(file => '/' + file);
const keep = async () => (await caches.open('offline')).addAll([page, ...files].map(one => new Request(one, { cache: 'reload' })));
addEventListener('install', e => e.waitUntil(keep().then(() => skipWaiting())));
addEventListener('activate', e => e.waitUntil(clients.claim()));
// Whoever goes back to the answer to a form, which no browser keeps, finds the form; nothing is sent once more.
const afresh = async went => {
  if (!went.isHistoryNavigation) throw went;
  return fetch(went.url, { cache: 'reload', headers: { accept: 'text/html' } });
};
addEventListener('fetch', e => {
  const kept = e.request.mode === 'navigate' ? page : files.find(file => new URL(e.request.url).pathname === file);
  if (kept) e.respondWith(fetch(e.request).catch(() => afresh(e.request)).catch(() => caches.match(kept)));
});
