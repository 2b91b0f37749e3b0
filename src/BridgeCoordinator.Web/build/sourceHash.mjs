import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const notSources = /^(node_modules|\.build-lock)|\.test\.tsx?$|^contract\/generated\.ts$|^design\/fonts\//

/** One hash of everything that the bundle is made from. */
export function sourceHash(web) {
  const hash = createHash('sha256')
  for (const name of sourcesOf(web, '')) hash.update(name).update('\0').update(readFileSync(join(web, name))).update('\0')
  return hash.digest('hex')
}

function sourcesOf(web, folder) {
  return readdirSync(join(web, folder), { withFileTypes: true })
    .map((entry) => ({ entry, name: folder ? `${folder}/${entry.name}` : entry.name }))
    .filter(({ name }) => !notSources.test(name))
    .flatMap(({ entry, name }) => (entry.isDirectory() ? sourcesOf(web, name) : [name]))
    .sort()
}
