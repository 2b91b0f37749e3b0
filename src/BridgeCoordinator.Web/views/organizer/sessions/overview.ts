import { computed, signal, type ReadonlySignal } from '@preact/signals'
import { callApi, readJson } from '../../../connection/api'
import { whileSeen } from '../../../connection/whileSeen'
import type { SessionSummary } from '../../../contract'
import { isUpdate } from '../../../contract/read'
import { fetchSessions } from '../organizerApi'
import { arrange, glanceOf, type Glance } from './glance'

/** How far the list may be believed: `at` is the server's own time of the last whole look. */
export type Look = { state: 'loading' } | { state: 'current'; at: string } | { state: 'stale'; at: string | null } | { state: 'refused'; why: string }

const everyMs = 10_000

/** All sessions with what their boards say, looked at again and again while the page is in sight. */
export class Overview {
  readonly #grantId: string
  readonly #bound: readonly string[] | null
  readonly #sessions = signal<readonly SessionSummary[]>([])
  readonly #glances = signal<ReadonlyMap<string, Glance>>(new Map())
  readonly #look = signal<Look>({ state: 'loading' })
  readonly #tags = new Map<string, string>()
  #looking: Promise<void> | null = null

  /** `bound`: the only meetings to look at, with their rehearsals; null for all. */
  constructor(grantId: string, bound: readonly string[] | null) {
    this.#grantId = grantId
    this.#bound = bound
  }

  get sessions(): ReadonlySignal<readonly SessionSummary[]> {
    return this.#sessions
  }

  get glances(): ReadonlySignal<ReadonlyMap<string, Glance>> {
    return this.#glances
  }

  get look(): ReadonlySignal<Look> {
    return this.#look
  }

  /** Where the first of the meetings takes place; the list itself belongs to none. */
  readonly zone: ReadonlySignal<string> = computed(() => {
    const [first] = arrange(this.#sessions.value)
    return (first && this.#glances.value.get(first.session.id)?.meeting.timeZone) ?? 'Asia/Ho_Chi_Minh'
  })

  /** Looks at once and then regularly, until the function that it gives is called. */
  follow(): () => void {
    return whileSeen(everyMs, () => void this.refresh())
  }

  /** One look at a time; a second caller gets the look that is under way. */
  refresh(): Promise<void> {
    return (this.#looking ??= this.#lookNow().finally(() => (this.#looking = null)))
  }

  async #lookNow() {
    const list = await fetchSessions(this.#grantId)
    if ('refused' in list) return void (this.#look.value = { state: 'refused', why: list.refused.title })
    if ('away' in list) return this.#lost()
    const sessions = list.done.sessions.filter(({ id, rehearsalOf }) => !this.#bound || this.#bound.includes(id) || this.#bound.includes(rehearsalOf ?? ''))
    this.#sessions.value = sessions
    const seen = await Promise.all(sessions.map((session) => this.#glance(session.id)))
    if (seen.includes('away')) return this.#lost()
    const glances = new Map(this.#glances.value)
    sessions.forEach((session, i) => {
      const glance = seen[i]
      if (typeof glance === 'object') glances.set(session.id, glance)
    })
    this.#glances.value = glances
    this.#look.value = { state: 'current', at: list.done.at }
  }

  #lost() {
    const before = this.#look.value
    this.#look.value = { state: 'stale', at: 'at' in before ? before.at : null }
  }

  /** A board that has not changed costs a header; one that is gone (a rehearsal just deleted) leaves the list at the next look. */
  async #glance(id: string): Promise<Glance | 'same' | 'away'> {
    const tag = this.#tags.get(id)
    try {
      const headers: Record<string, string> = tag ? { 'If-None-Match': tag } : {}
      const response = await callApi(`/api/sessions/${encodeURIComponent(id)}/board`, this.#grantId, { headers, signal: AbortSignal.timeout(everyMs) })
      if (response.status === 304 || response.status === 404) return 'same'
      const body = await readJson(response)
      const glance = response.ok && isUpdate(body) ? glanceOf(body) : null
      if (!glance) return 'away'
      this.#tags.set(id, response.headers.get('ETag') ?? '')
      return glance
    } catch {
      return 'away'
    }
  }
}
