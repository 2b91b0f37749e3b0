import { signal, type ReadonlySignal } from '@preact/signals'
import { isRecord } from '../contract/read'
import type { Kept } from './outbox'

/** One storage key an entry: two tabs that write at once do not overwrite each other. */
export class OutboxStore {
  readonly #works = signal(true)
  /** What the device would not store (full, or forbidden): sent all the same as long as the page is open. */
  readonly #loose = new Map<string, Kept>()

  constructor(private readonly prefix: string) {}

  get works(): ReadonlySignal<boolean> {
    return this.#works
  }

  write(entry: Kept) {
    try {
      localStorage.setItem(entry.key, JSON.stringify(entry))
      this.#loose.delete(entry.key)
    } catch {
      this.#works.value = false
      this.#loose.set(entry.key, entry)
    }
  }

  remove(key: string) {
    this.#loose.delete(key)
    try {
      localStorage.removeItem(key)
    } catch {
      // Then it was never stored either.
    }
  }

  /** Everything that is kept, in order of entry. */
  entries(): readonly Kept[] {
    const entries = new Map(this.#stored().map((entry) => [entry.key, entry]))
    for (const entry of this.#loose.values()) entries.set(entry.key, entry)
    return [...entries.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
  }

  /** Sorts after every earlier key, also where the device's clock was set back meanwhile. */
  nextKey(last: string | undefined): string {
    const after = last ? Number(last.slice(this.prefix.length)) + 1 : 0
    return this.prefix + String(Math.max(Date.now(), after)).padStart(16, '0')
  }

  #stored(): Kept[] {
    try {
      return Object.keys(localStorage)
        .filter((key) => key.startsWith(this.prefix))
        .map((key) => parse(localStorage.getItem(key)))
        .filter((entry) => entry !== null)
    } catch {
      return []
    }
  }
}

function parse(text: string | null): Kept | null {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return isRecord(value) && typeof value.key === 'string' && typeof value.id === 'string' && isRecord(value.command)
      ? (value as unknown as Kept)
      : null
  } catch {
    return null
  }
}
