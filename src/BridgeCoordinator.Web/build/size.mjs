// Fails where the dashboard's first load outgrows its budget, or where another role's code has slipped into it.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const budget = 60_000
const web = dirname(dirname(fileURLToPath(import.meta.url)))
const output = join(web, '../BridgeCoordinator.Server/wwwroot')
const manifest = JSON.parse(readFileSync(join(web, 'node_modules/.manifest.json'), 'utf8'))
const dashboard = 'views/dashboard/Dashboard.tsx'
const entry = 'index.html'

const loaded = new Set()
for (const name of [entry, dashboard]) addWithImports(name)

const files = [...loaded].flatMap((name) => [manifest[name].file, ...(manifest[name].css ?? [])])
const total = { gzip: 0, brotli: 0 }
for (const file of new Set(files)) {
  const bytes = readFileSync(join(output, file))
  const [gzip, brotli] = [gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length]
  total.gzip += gzip
  total.brotli += brotli
  console.log(`${file.padEnd(44)} ${String(gzip).padStart(7)} gzip ${String(brotli).padStart(7)} brotli`)
}
console.log(`${'dashboard, first load'.padEnd(44)} ${String(total.gzip).padStart(7)} gzip ${String(total.brotli).padStart(7)} brotli, budget ${budget}`)

const strangers = [...loaded].filter((name) => /^views\/(?!dashboard|home|join|session)/.test(name))
if (strangers.length > 0) fail(`the dashboard loads ${strangers.join(', ')}`)
if (total.gzip > budget) fail(`the dashboard's first load is ${total.gzip - budget} bytes over its budget`)

function addWithImports(name) {
  if (loaded.has(name)) return
  if (!manifest[name]) fail(`the bundle has no ${name}`)
  loaded.add(name)
  for (const imported of manifest[name].imports ?? []) addWithImports(imported)
}

function fail(why) {
  console.error(why)
  process.exit(1)
}
