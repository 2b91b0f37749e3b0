import { isRecord } from '../contract/read'
import type { Kept } from './outbox'

/** One storage key an entry: two tabs that write at once do not overwrite each other. */
export function write(entry: Kept) {
  try {
    localStorage.setItem(entry.key, JSON.stringify(entry))
  } catch {
    // Storage full or forbidden: the entry lives in memory, and is still sent as long as the page is open.
  }
}

export function remove(key: string) {
  try {
    localStorage.removeItem(key)
  } catch {
    // As above.
  }
}

/** What is stored, in order of entry; null where the device stores nothing. */
export function entriesOf(prefix: string): Kept[] | null {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .sort()
      .map((key) => parse(localStorage.getItem(key)))
      .filter((entry) => entry !== null)
  } catch {
    return null
  }
}

/** Sorts after every earlier key, also where the device's clock was set back meanwhile. */
export function nextKey(prefix: string, last: string | undefined): string {
  const after = last ? Number(last.slice(prefix.length)) + 1 : 0
  return prefix + String(Math.max(Date.now(), after)).padStart(16, '0')
}

function parse(text: string | null): Kept | null {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return isRecord(value) && typeof value.id === 'string' && isRecord(value.command) ? (value as unknown as Kept) : null
  } catch {
    return null
  }
}
