import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import vm from 'node:vm'
import { expect, it } from 'vitest'
import { shellOf, workerOf } from './shell.mjs'

const web = dirname(dirname(fileURLToPath(import.meta.url)))
const source = readFileSync(join(web, 'offline/shellWorker.js'), 'utf8')
const manifest = {
  'index.html': { file: 'assets/index-1.js', css: ['assets/index-1.css'], assets: ['assets/font-1.woff2'], imports: ['shared'] },
  shared: { file: 'assets/shared-1.js' },
  'site.tsx': { file: 'assets/site-1.js', css: ['assets/site-1.css'], imports: ['shared', 'index.html'] },
  'hub.ts': { file: 'assets/hub-1.js', imports: ['index.html'] },
  'moderator.tsx': { file: 'assets/moderator-1.js' },
}
const page = '<script src="/assets/index-1.js">'

/** The worker in a browser made of a network (address to text, an Error for no answer) and a cache. */
function worker(network, built = workerOf(manifest, ['site.tsx', 'hub.ts'], source)) {
  const [listeners, stores] = [{}, new Map()]
  const pathOf = (request) => (typeof request === 'string' ? request : new URL(request.url).pathname)
  const fetch = async (request) => {
    const answer = network[pathOf(request)] ?? new Error('away')
    if (answer instanceof Error) throw answer
    return answer instanceof Response ? answer.clone() : new Response(answer)
  }
  const open = async (name) => {
    const store = stores.get(name) ?? new Map()
    stores.set(name, store)
    return {
      addAll: async (files) => void (await Promise.all(files.map(async (file) => store.set(file, await fetch(file))))),
      put: async (file, answer) => void store.set(file, answer),
    }
  }
  const caches = {
    open,
    keys: async () => [...stores.keys()],
    delete: async (name) => stores.delete(name),
    match: async (request, { cacheName }) => stores.get(cacheName)?.get(pathOf(request))?.clone(),
  }
  const self = { addEventListener: (name, run) => (listeners[name] = run), location: { origin: 'https://x' }, clients: { claim() {} }, skipWaiting() {} }
  vm.runInNewContext(built, { self, caches, fetch, URL, Promise, setTimeout, Error })
  const fire = async (name) => {
    let done
    listeners[name]({ waitUntil: (promise) => (done = promise) })
    await done
  }
  return {
    stores,
    start: async () => (await fire('install'), await fire('activate')),
    async ask(path, { mode = 'navigate', method = 'GET' } = {}) {
      let answer
      listeners.fetch({ request: { url: `https://x${path}`, mode, method }, respondWith: (promise) => (answer = promise) })
      return answer && (await answer).text()
    },
  }
}

const files = Object.fromEntries(shellOf(manifest, ['site.tsx', 'hub.ts']).files.map((file) => [file, file]))

it('lists what the page loads, at once and later, and nobody else’s code', () => {
  expect(Object.keys(files)).toEqual(['/assets/font-1.woff2', '/assets/hub-1.js', '/assets/index-1.css', '/assets/index-1.js', '/assets/shared-1.js', '/assets/site-1.css', '/assets/site-1.js'])
})

it('is another version where a file or the worker changed', () => {
  const other = { ...manifest, shared: { file: 'assets/shared-2.js' } }
  const versions = [workerOf(manifest, ['site.tsx', 'hub.ts'], source), workerOf(other, ['site.tsx', 'hub.ts'], source), workerOf(manifest, ['site.tsx', 'hub.ts'], `${source}//`)]
  expect(new Set(versions.map((text) => /"version":"(\w+)"/.exec(text)[1])).size).toBe(3)
})

it('opens the console from the device only where the server does not answer', async () => {
  const network = { ...files, '/index.html': page, '/s/demo/site': 'from the server' }
  const { start, ask } = worker(network)
  await start()
  expect(await ask('/s/demo/site?grant=g')).toBe('from the server')
  network['/s/demo/site'] = new Response('bad gateway', { status: 502 })
  expect(await ask('/s/demo/site')).toBe(page)
  delete network['/s/demo/site']
  delete network['/assets/site-1.js']
  expect(await ask('/s/demo/site')).toBe(page)
  expect(await ask('/assets/site-1.js', { mode: 'cors' })).toBe('/assets/site-1.js')
})

it('leaves the API, the hub and every other page alone', async () => {
  const { start, ask } = worker({ ...files, '/index.html': page })
  await start()
  for (const path of ['/api/sessions/demo/board', '/hub', '/join']) expect(await ask(path, { mode: 'cors' })).toBeUndefined()
  for (const path of ['/s/demo', '/s/demo/moderator', '/join', '/']) expect(await ask(path)).toBeUndefined()
  expect(await ask('/s/demo/site', { method: 'POST' })).toBeUndefined()
})

it('keeps nothing of a page that belongs to another release', async () => {
  const { start, stores } = worker({ ...files, '/index.html': '<script src="/assets/index-2.js">' })
  await expect(start()).rejects.toThrow('another release')
  expect(stores.size).toBe(0)
})

it('forgets the files of earlier releases', async () => {
  const { start, stores } = worker({ ...files, '/index.html': page })
  stores.set('shell-0', new Map())
  stores.set('other', new Map())
  await start()
  expect([...stores.keys()]).toEqual(['other', expect.stringMatching(/^shell-\w{16}$/)])
})
