// Fails where the dashboard's first load outgrows its budget, or where code that it does not need has slipped into it.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** Script and style, compressed: until the board is on the screen (0.8 s at 400 kbit/s), and with the hub's client after it. */
const budget = { shown: 40_000, followed: 60_000 }
/** Each one more is a request and 600 bytes of headers. */
const mostFiles = 3

const web = dirname(dirname(fileURLToPath(import.meta.url)))
const output = join(web, '../BridgeCoordinator.Server/wwwroot')
const read = (name) => JSON.parse(readFileSync(join(web, 'node_modules', name), 'utf8'))
const [manifest, modules] = [read('.manifest.json'), read('.modules.json')]

const first = filesOf('index.html')
const later = filesOf('connection/hub.ts').filter((file) => !first.includes(file))
const shown = sizeOf('until the board is shown', first)
const followed = shown + sizeOf('then, to follow it', later)

if (shown > budget.shown) fail(`what comes before the board is ${shown - budget.shown} bytes over its budget`)
if (followed > budget.followed) fail(`the first load is ${followed - budget.followed} bytes over its budget`)
if (first.length > mostFiles) fail(`${first.length} files come before the board, more than ${mostFiles}`)
const strangers = first.flatMap((file) => modules[file] ?? []).filter((id) => /@microsoft\/signalr|\/views\/(?!dashboard|home|join|session)/.test(id))
if (strangers.length > 0) fail(`the dashboard's first load holds ${strangers.join(', ')}`)

/** A chunk's files, and those of everything that it imports. */
function filesOf(name, seen = new Set()) {
  if (seen.has(name)) return []
  seen.add(name)
  if (!manifest[name]) fail(`the bundle has no ${name}`)
  const { file, css = [], imports = [] } = manifest[name]
  return [...new Set([file, ...css, ...imports.flatMap((imported) => filesOf(imported, seen))])]
}

function sizeOf(what, files) {
  const sizes = files.map((file) => {
    const bytes = readFileSync(join(output, file))
    return print(file, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length)
  })
  const sum = (key) => sizes.reduce((total, size) => total + size[key], 0)
  return print(what, sum('gzip'), sum('brotli')).gzip
}

function print(what, gzip, brotli) {
  console.log(`${what.padEnd(44)} ${String(gzip).padStart(7)} gzip ${String(brotli).padStart(7)} brotli`)
  return { gzip, brotli }
}

function fail(why) {
  console.error(why)
  process.exit(1)
}
