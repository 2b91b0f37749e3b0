import { spawnSync } from 'node:child_process'

/** Runs a script with this node (or npm, which is found on the PATH), showing its output; ends the process where it fails. */
export function run(cwd, command, ...args) {
  const npm = command === 'npm'
  // On Windows npm is a command file, which only a shell starts.
  const result = npm
    ? spawnSync('npm', args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' })
    : spawnSync(process.execPath, [command, ...args], { cwd, stdio: 'inherit' })
  if (result.status === 0) return
  const why = result.error ? result.error.message : `exit code ${result.status}`
  throw new Error(`${[command, ...args].join(' ')}: ${why}`)
}
