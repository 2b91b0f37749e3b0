import { signal, type ReadonlySignal } from '@preact/signals'
import type { LiveSession } from '../../../connection/session'
import { whileSeen } from '../../../connection/whileSeen'
import type { GrantLine } from '../../../contract'
import { fetchGrants } from '../organizerApi'

const everyMs = 15_000

/** The session's grants as the server last listed them; looked at again while the page is in sight. */
export class GrantList {
  readonly #session: LiveSession
  readonly #lines = signal<readonly GrantLine[] | null>(null)
  readonly #trouble = signal<string | 'away' | null>(null)

  constructor(session: LiveSession) {
    this.#session = session
  }

  /** Null before the first answer. */
  get lines(): ReadonlySignal<readonly GrantLine[] | null> {
    return this.#lines
  }

  /** Why the list may be old: the server's own words, or that it did not answer. */
  get trouble(): ReadonlySignal<string | 'away' | null> {
    return this.#trouble
  }

  follow(): () => void {
    return whileSeen(everyMs, () => void this.refresh())
  }

  async refresh(): Promise<void> {
    const outcome = await fetchGrants(this.#session.grant?.grantId ?? null, this.#session.sessionId)
    if ('done' in outcome) this.#lines.value = outcome.done
    this.#trouble.value = 'done' in outcome ? null : 'refused' in outcome ? outcome.refused.title : 'away'
  }
}
