import { signal, type ReadonlySignal } from '@preact/signals'
import { callApi } from '../../connection/api'
import type { LiveSession } from '../../connection/session'
import type { Commit } from '../../contract'

/** The session's log, read on from where it was left; all of it again where another epoch has begun. */
export class LogReader {
  readonly #commits = signal<readonly Commit[] | null>(null)
  readonly #failed = signal(false)
  #reading: Promise<void> | null = null

  constructor(private readonly session: LiveSession) {}

  /** Null until it was read for the first time. */
  get commits(): ReadonlySignal<readonly Commit[] | null> {
    return this.#commits
  }

  get failed(): ReadonlySignal<boolean> {
    return this.#failed
  }

  /** One read at a time; what came meanwhile is read next. */
  readOn(): void {
    const { position } = this.session.board
    const from = position.peek()
    this.#reading ??= this.#read(from?.epoch).finally(() => {
      this.#reading = null
      if (!this.#failed.peek() && position.peek() !== from) this.readOn()
    })
  }

  async #read(epoch: number | undefined): Promise<void> {
    const known = this.#commits.peek() ?? []
    const same = known.at(-1)?.epoch === epoch ? known : []
    try {
      const path = `/api/sessions/${encodeURIComponent(this.session.sessionId)}/log?after=${same.at(-1)?.seq ?? 0}`
      const response = await callApi(path, this.session.grant?.grantId ?? null)
      this.#failed.value = !response.ok
      if (!response.ok) return
      const lines = (await response.text()).split('\n').filter(Boolean)
      this.#commits.value = [...same, ...lines.map((line) => JSON.parse(line) as Commit)]
    } catch {
      this.#failed.value = true
    }
  }
}
