// Keeps the site console's page on the device, so that a reload in the middle of an outage still opens it. The build puts
// `shell` in front: the release, the page's first script, and the files of exactly this release.
// The page itself is always asked for first; only its files, whose names carry a hash, come from here. Nothing under /api
// or /hub is ever touched, nor any page but a site's console.
const cacheName = `shell-${shell.version}`
const page = '/index.html'
const slowMs = 4_000

self.addEventListener('install', (event) => event.waitUntil(keep().then(() => self.skipWaiting())))
self.addEventListener('activate', (event) => event.waitUntil(forgetOthers().then(() => self.clients.claim())))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate' && /^\/s\/[^/]+\/site\/?$/.test(pathname)) event.respondWith(pageFor(request))
  else if (shell.files.includes(pathname)) event.respondWith(fileFor(request))
})

/** All of one release or nothing: while servers are being replaced, the page may come from another one. */
async function keep() {
  const answer = await fetch(page, { cache: 'reload' })
  if (!answer.ok || !(await answer.clone().text()).includes(shell.entry)) throw new Error('another release is being served')
  const cache = await caches.open(cacheName)
  await cache.addAll(shell.files)
  await cache.put(page, answer)
}

async function forgetOthers() {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith('shell-') && name !== cacheName).map((name) => caches.delete(name)))
}

/** The server's page; the kept one where there is no answer, none in time, or only that something in between is down. */
async function pageFor(request) {
  const kept = () => caches.match(page, { cacheName })
  const late = new Promise((resolve) => setTimeout(resolve, slowMs)).then(kept)
  const asked = fetch(request).then(async (answer) => (answer.status >= 500 && (await kept())) || answer)
  const whenAway = asked.catch(kept)
  const first = await Promise.race([whenAway, late])
  return first ?? asked
}

async function fileFor(request) {
  return (await caches.match(request, { cacheName })) ?? fetch(request)
}
