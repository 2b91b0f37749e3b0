import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** Runs the action while holding the lock file; waits for another live process that holds it, takes over from a dead one. */
export async function withLock(path, action) {
  let waiting = false
  while (!tryTake(path)) {
    if (!waiting) console.log('Another build of the front end is running here: waiting for it.')
    waiting = true
    await sleep(300)
  }
  try {
    await action()
  } catch (error) {
    console.error(`front end: ${error.message}`)
    process.exitCode = 1
  } finally {
    rmSync(path, { force: true })
  }
}

function tryTake(path) {
  try {
    const file = openSync(path, 'wx')
    writeSync(file, String(process.pid))
    closeSync(file)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (isAbandoned(path)) rmSync(path, { force: true })
    return false
  }
}

function isAbandoned(path) {
  try {
    const pid = Number(readFileSync(path, 'utf8'))
    // An empty file belongs to a process that is just about to write its id, unless it died right there.
    if (!pid) return Date.now() - statSync(path).mtimeMs > 5_000
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}
