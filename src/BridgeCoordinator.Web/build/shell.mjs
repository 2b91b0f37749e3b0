import { createHash } from 'node:crypto'

const page = 'index.html'

/** What a device needs to open one view without a network: the page's first script, and every file that is loaded with it. */
export function shellOf(manifest, view) {
  const found = new Set()
  const follow = (name) => {
    if (found.has(name)) return
    found.add(name)
    for (const imported of manifest[name].imports ?? []) follow(imported)
  }
  for (const name of [page, view]) follow(name)
  const files = [...found].flatMap((name) => [manifest[name].file, ...(manifest[name].css ?? []), ...(manifest[name].assets ?? [])])
  return { entry: `/${manifest[page].file}`, files: [...new Set(files)].map((file) => `/${file}`).sort() }
}

/** The worker of one release: any change of the view's files, or of the worker, is another version. */
export function workerOf(manifest, view, source) {
  const shell = shellOf(manifest, view)
  const version = createHash('sha256').update(JSON.stringify(shell)).update(source).digest('hex').slice(0, 16)
  return `const shell = ${JSON.stringify({ version, ...shell })}\n${source}`
}
