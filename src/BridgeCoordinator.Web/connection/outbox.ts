import { signal, type ReadonlySignal } from '@preact/signals'
import type { Command, Problem } from '../contract'
import { fullJitter, pause } from './backoff'
import { newId } from './commandId'
import { deliver, type Way } from './deliver'
import { entriesOf, nextKey, remove, write } from './outboxStore'

/** A command kept on this device. `unsent` until the server has answered; `refused` until somebody has read why. */
export interface Kept {
  key: string
  id: string
  command: Command
  state: 'unsent' | 'refused'
  refusal?: Problem
}

/**
 * Commands that must survive an outage and a reload: kept on the device first, sent one after the other in the order in
 * which they were entered, each with its own id until answered. A refusal stays visible and does not hold up the rest.
 */
export class Outbox {
  readonly #kept = signal<readonly Kept[]>([])
  readonly #prefix: string

  constructor(private readonly way: Way) {
    this.#prefix = `outbox/${way.grantId}/${way.sessionId}/`
    this.#reload()
    globalThis.addEventListener?.('storage', (event) => {
      if (!event.key?.startsWith(this.#prefix)) return
      this.#reload()
      this.#wake?.()
    })
  }

  /** In the order of entry. */
  get kept(): ReadonlySignal<readonly Kept[]> {
    return this.#kept
  }

  /** Keeps a command and returns; `run` sends it. */
  put(command: Command): void {
    const key = nextKey(this.#prefix, this.#kept.peek().at(-1)?.key)
    this.#save({ key, id: newId(), command, state: 'unsent' })
    this.#wake?.()
  }

  /** Forgets a refused command that somebody has read about. */
  dismiss(key: string): void {
    if (this.#kept.peek().some((entry) => entry.key === key && entry.state === 'refused')) this.#drop(key)
  }

  /** Sends what is kept until stopped. Of several tabs with the same grant one sends at a time, so the order holds. */
  async run(stop: AbortSignal): Promise<void> {
    if (!navigator.locks) return this.#send(stop)
    await navigator.locks.request(this.#prefix, { signal: stop }, () => this.#send(stop)).catch(() => undefined)
  }

  #wake: (() => void) | undefined

  async #send(stop: AbortSignal): Promise<void> {
    for (let attempts = 0; !stop.aborted; ) {
      this.#reload()
      const next = this.#kept.peek().find((entry) => entry.state === 'unsent')
      if (!next) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve
          stop.addEventListener('abort', () => resolve(), { once: true })
        })
        continue
      }
      const answer = await deliver(this.way, next.id, next.command, stop)
      if (!answer) return
      if (answer.accepted) this.#drop(next.key)
      else if (held.has(answer.code)) await pause(1_000 + fullJitter(attempts++, 10_000), stop)
      else this.#save({ ...next, state: 'refused', refusal: answer })
      if (answer.accepted) attempts = 0
    }
  }

  #save(entry: Kept) {
    write(entry)
    this.#kept.value = [...this.#kept.peek().filter(({ key }) => key !== entry.key), entry].sort((a, b) => (a.key < b.key ? -1 : 1))
  }

  #drop(key: string) {
    remove(key)
    this.#kept.value = this.#kept.peek().filter((entry) => entry.key !== key)
  }

  #reload() {
    const stored = entriesOf(this.#prefix)
    if (stored) this.#kept.value = stored
  }
}

/** Certainly not stored, but for a reason that passes: the command keeps its place. Over the hub only the code says so. */
const held = new Set(['logUnavailable', 'overloaded', 'tooManyCommands', 'notSignedIn'])
