// Builds the front end into the folder given (default: the server's wwwroot): packages, contract types, type check, bundle.
// Safe to start twice at once in one tree: one builds, the other waits and then finds everything up to date.
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sourceHash } from './sourceHash.mjs'
import { withLock } from './lock.mjs'
import { workerOf } from './shell.mjs'
import { replaceFolder } from './replaceFolder.mjs'
import { run } from './run.mjs'

const web = dirname(dirname(fileURLToPath(import.meta.url)))
const output = resolve(process.argv[2] ?? join(web, '../BridgeCoordinator.Server/wwwroot'))
const work = join(web, 'node_modules/.build')
const stamp = join(web, 'node_modules/.built-from')

await withLock(join(web, '.build-lock'), () => {
  const hash = sourceHash(web)
  const built = `${hash} ${output}`
  const page = join(output, 'index.html')
  if (existsSync(page) && existsSync(stamp) && readFileSync(stamp, 'utf8') === built) {
    // Same content, newer times (a fresh checkout, a touched file): tell the caller's time comparison that all is done.
    const now = new Date()
    utimesSync(page, now, now)
    return
  }
  installPackages()
  run(web, 'build/contract.mjs')
  run(web, 'build/fonts.mjs')
  run(web, 'node_modules/typescript/bin/tsc', '--noEmit')
  mkdirSync(work, { recursive: true })
  const fresh = join(work, 'wwwroot')
  run(web, 'node_modules/vite/bin/vite.js', 'build', '--outDir', fresh, '--logLevel', 'warn')
  // The font's licence asks to travel with it.
  copyFileSync(join(web, 'node_modules/@expo-google-fonts/be-vietnam-pro/LICENSE_FONT'), join(fresh, 'be-vietnam-pro-license.txt'))
  const manifest = JSON.parse(readFileSync(join(fresh, 'manifest.json'), 'utf8'))
  const worker = readFileSync(join(web, 'offline/shellWorker.js'), 'utf8')
  writeFileSync(join(fresh, 'sw.js'), workerOf(manifest, ['views/site/SiteConsole.tsx', 'connection/hub.ts'], worker))
  // Read by the size check, of no use to a browser.
  for (const name of ['manifest.json', 'modules.json']) renameSync(join(fresh, name), join(web, `node_modules/.${name}`))
  replaceFolder(fresh, output)
  writeFileSync(stamp, built)
  rmSync(work, { recursive: true })
})

function installPackages() {
  const lock = readFileSync(join(web, 'package-lock.json'), 'utf8')
  // Written after the install, so that one that was cut short is done again.
  const done = join(web, 'node_modules/.installed-from')
  if (existsSync(done) && readFileSync(done, 'utf8') === lock) return
  run(web, 'npm', 'ci', '--no-audit', '--no-fund')
  writeFileSync(done, lock)
}
