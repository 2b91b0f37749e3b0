import { createHash } from 'node:crypto'

const page = 'index.html'

/** What a device needs to open a page without a network: its first script, what that loads later, and every file loaded with them. */
export function shellOf(manifest, later) {
  const found = new Set()
  const follow = (name) => {
    if (found.has(name)) return
    found.add(name)
    for (const imported of manifest[name].imports ?? []) follow(imported)
  }
  for (const name of [page, ...later]) follow(name)
  const files = [...found].flatMap((name) => [manifest[name].file, ...(manifest[name].css ?? []), ...(manifest[name].assets ?? [])])
  return { entry: `/${manifest[page].file}`, files: [...new Set(files)].map((file) => `/${file}`).sort() }
}

/** The worker of one release: any change of the page's files, or of the worker, is another version. */
export function workerOf(manifest, later, source) {
  const shell = shellOf(manifest, later)
  const version = createHash('sha256').update(JSON.stringify(shell)).update(source).digest('hex').slice(0, 16)
  return `const shell = ${JSON.stringify({ version, ...shell })}\n${source}`
}
