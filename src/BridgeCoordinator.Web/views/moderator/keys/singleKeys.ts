import { signal } from '@preact/signals'

const key = 'moderator/singleKeys'

function remembered(): boolean {
  try {
    return localStorage.getItem(key) !== 'off'
  } catch {
    return true
  }
}

/** Whether single keys act on this device. Who dictates, or leans on a keyboard, must be able to switch them off. */
export const singleKeys = signal(remembered())

export function chooseSingleKeys(on: boolean) {
  singleKeys.value = on
  try {
    localStorage.setItem(key, on ? 'on' : 'off')
  } catch {
    // Chosen for this page then.
  }
}
