/* global VERSION, FILES -- written above these lines by the build (offline-worker.ts) */
// Keeps the pages' code on the device, so that they open without a network. Never answers anything of the API: what a
// person may see is asked of the server, or read from what the page itself keeps (features/review/offline).

const PREFIX = 'rostrum-pages-';
const CACHE = PREFIX + VERSION;
const PAGE = '/';
// A train's network that answers nothing: the page is wanted now.
const PATIENCE = 4000;

self.addEventListener('install', (event) => {
  // The API does not wait for a worker that sleeps, in browsers that can be told so.
  void Promise.resolve(
    event.addRoutes?.({ condition: { urlPattern: { pathname: '/api/*' } }, source: 'network' }),
  ).catch(() => {});
  event.waitUntil(install());
});

// No skipWaiting: an open page goes on with the code it began with; the next version takes over when all are closed.
self.addEventListener('activate', (event) => event.waitUntil(activate()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.startsWith('/assets/') || FILES.includes(pathname)) event.respondWith(file(request));
});

/** One file after the other, so that the reviewer's next talk never waits; those of an earlier version are taken over. */
async function install() {
  const cache = await caches.open(CACHE);
  for (const path of FILES) {
    const known = path.startsWith('/assets/') ? await caches.match(path) : undefined;
    const answer =
      known ?? (await fetch(path, { cache: path.startsWith('/assets/') ? 'default' : 'no-cache' }));
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    await cache.put(path, answer);
  }
}

async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
  }
  await self.clients.claim();
}

/** The server's page where it answers, so that a new version shows at the next load; else the kept one. */
async function page(request) {
  const cache = await caches.open(CACHE);
  const asked = fetch(request).catch(() => undefined);
  const answer = await Promise.race([asked, new Promise((done) => setTimeout(done, PATIENCE))]);
  if (answer && answer.status < 500) return answer;
  return (await cache.match(PAGE)) ?? answer ?? (await asked) ?? Response.error();
}

/** A file of this version or of the next one, which may be here already; else the server's. */
async function file(request) {
  return (await caches.match(request.url, { ignoreVary: true })) ?? fetch(request);
}
