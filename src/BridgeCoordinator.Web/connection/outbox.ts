import { batch, computed, signal, type ReadonlySignal } from '@preact/signals'
import type { Accepted, Command, Problem } from '../contract'
import { fullJitter, pause } from './backoff'
import { newId } from './commandId'
import { deliver, type Way } from './deliver'
import { OutboxStore } from './outboxStore'
import { holdInFront } from './tabLock'

/** A command kept on this device. `unsent` until the server has answered; `refused` until somebody has read why. */
export interface Kept {
  key: string
  id: string
  command: Command
  /** `sent`: in the log, and about to show on the board. */
  state: 'unsent' | 'sent' | 'refused'
  /** It went out once, so it may be in the log: from then on it is only ever sent again as it is. */
  tried?: boolean
  refusal?: Problem
}

export interface OutboxWays {
  /** One command instead of two entered one after the other, neither sent yet; null where both must be told. */
  join?(earlier: Command, later: Command): Command | null
  /** Resolves when the board shows what was accepted there. */
  shown?(place: Accepted): Promise<void>
}

/**
 * Commands that must survive an outage and a reload: kept on the device first, sent one after the other in the order in
 * which they were entered, each with its own id until answered. A refusal stays visible and does not hold up the rest.
 */
export class Outbox {
  readonly #stored = signal<readonly Kept[]>([])
  readonly #shownSoon = signal<readonly Kept[]>([])
  readonly #store: OutboxStore
  readonly #prefix: string
  #wake: (() => void) | undefined

  /** In the order of entry, with what was accepted until the board shows it: so no figure jumps back and forth. */
  readonly kept: ReadonlySignal<readonly Kept[]> = computed(() => byKey([...this.#shownSoon.value, ...this.#stored.value]))

  constructor(private readonly way: Way, private readonly ways: OutboxWays = {}) {
    this.#prefix = `outbox/${way.grantId}/${way.sessionId}/`
    this.#store = new OutboxStore(this.#prefix)
    this.#reload()
    globalThis.addEventListener?.('storage', (event) => {
      if (!event.key?.startsWith(this.#prefix)) return
      this.#reload()
      this.#wake?.()
    })
  }

  /** False where the device stores nothing: then a reload loses what is not sent. */
  get survivesReload(): ReadonlySignal<boolean> {
    return this.#store.works
  }

  /** Keeps a command and returns; `run` sends it. */
  put(command: Command): void {
    const untried = this.#stored.peek().filter((entry) => entry.state === 'unsent' && !entry.tried)
    const joinable = untried.findLast((entry) => this.ways.join?.(entry.command, command))
    const whole = joinable ? this.ways.join!(joinable.command, command)! : command
    const key = this.#store.nextKey(this.kept.peek().at(-1)?.key)
    batch(() => {
      if (joinable) this.#drop(joinable.key)
      this.#save({ key, id: newId(), command: whole, state: 'unsent' })
    })
    this.#wake?.()
  }

  /** Forgets a refused command that somebody has read about. */
  dismiss(key: string): void {
    if (this.#stored.peek().some((entry) => entry.key === key && entry.state === 'refused')) this.#drop(key)
  }

  /** Sends what is kept until stopped. Of several tabs with the same grant one sends at a time, so the order holds. */
  run(stop: AbortSignal): Promise<void> {
    return holdInFront(this.#prefix, stop, (mine) => this.#send(mine))
  }

  async #send(stop: AbortSignal): Promise<void> {
    for (let held = 0; !stop.aborted; ) {
      this.#reload()
      const next = this.#stored.peek().find((entry) => entry.state === 'unsent')
      if (!next) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve
          stop.addEventListener('abort', () => resolve(), { once: true })
        })
        continue
      }
      if (!next.tried) this.#save({ ...next, tried: true })
      const answer = await deliver(this.way, next.id, next.command, stop)
      if (!answer) return
      if (answer.accepted) this.#settle(next, answer)
      else if (isHeld(answer)) await pause(1_000 + fullJitter(held++, 10_000), stop)
      else this.#save({ ...next, state: 'refused', refusal: answer })
      if (answer.accepted) held = 0
    }
  }

  #settle(entry: Kept, place: Accepted) {
    batch(() => {
      this.#shownSoon.value = [...this.#shownSoon.peek(), { ...entry, state: 'sent' }]
      this.#drop(entry.key)
    })
    const forget = () => (this.#shownSoon.value = this.#shownSoon.peek().filter(({ key }) => key !== entry.key))
    void (this.ways.shown?.(place) ?? Promise.resolve()).then(forget)
  }

  #save(entry: Kept) {
    this.#store.write(entry)
    this.#stored.value = byKey([...this.#stored.peek().filter(({ key }) => key !== entry.key), entry])
  }

  #drop(key: string) {
    this.#store.remove(key)
    this.#stored.value = this.#stored.peek().filter((entry) => entry.key !== key)
  }

  #reload() {
    this.#stored.value = this.#store.entries()
  }
}

function byKey(entries: Kept[]): readonly Kept[] {
  return entries.sort((a, b) => (a.key < b.key ? -1 : 1))
}

const passing = new Set(['logUnavailable', 'overloaded', 'tooManyCommands', 'notSignedIn'])

/**
 * Not stored, for a reason that passes: the command keeps its place. So does what something between here and the server
 * turned away (`http403` and the like: a hotel's sign-in page, a proxy), for the server has not seen it yet.
 */
function isHeld({ code, status }: Problem): boolean {
  return passing.has(code) || status === 401 || status === 429 || status === 503 || (code.startsWith('http') && status !== 400 && status !== 413)
}
