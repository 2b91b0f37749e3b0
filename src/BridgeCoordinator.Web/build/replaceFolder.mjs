import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Makes `to` hold exactly what `from` holds. New files first, the page that names them next, what nothing names any more
 * last: a server running from this folder never serves a page whose files are missing.
 */
export function replaceFolder(from, to) {
  const fresh = filesOf(from)
  const page = 'index.html'
  for (const file of [...fresh.filter((name) => name !== page), page]) {
    mkdirSync(dirname(join(to, file)), { recursive: true })
    const arriving = join(to, `${file}.new`)
    copyFileSync(join(from, file), arriving)
    renameSync(arriving, join(to, file))
  }
  const keep = new Set(fresh)
  for (const file of filesOf(to)) if (!keep.has(file)) rmSync(join(to, file))
}

function filesOf(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}
