import type { Position } from '../contract'
import { isProblem, isUpdate } from '../contract/read'
import { callApi, readJson } from './api'
import { around, fullJitter, pause } from './backoff'
import { takeEarly, timed } from './early'
import type { Subject } from './feed'
import { within } from './within'

const periodMs = 2_000

/** Answers after which asking again is of no use. */
const final = new Set([401, 403, 404, 410])

/**
 * Follows the board by asking for it, where a network lets no WebSocket through. Resolves with a code where the server
 * has the last word, with null when stopped.
 */
export async function pollBoard(subject: Subject, stop: AbortSignal, onOutcome: (works: boolean) => void): Promise<string | null> {
  const poll = { tag: null as string | null }
  for (let failures = 0; !stop.aborted; ) {
    const outcome = await ask(subject, poll, stop)
    if (stop.aborted) break
    if (typeof outcome === 'string') return outcome
    onOutcome(outcome)
    if (!outcome) subject.freshness.lost()
    failures = outcome ? 0 : failures + 1
    await pause(outcome ? around(periodMs) : periodMs + fullJitter(failures, 10_000), stop)
  }
  return null
}

/** The board as it is now, once and within a time; whatever comes of it is for the caller's next step to find out. */
export async function askOnce(subject: Subject, ms: number): Promise<void> {
  const late = new AbortController()
  await within(ms, ask(subject, { tag: null }, late.signal), () => late.abort()).catch(() => undefined)
}

function positionQuery({ epoch, view, seq, history }: Position): string {
  return new URLSearchParams({ epoch: String(epoch), view, since: String(seq), ...(history && { history }) }).toString()
}

/** One question: true where it was answered, false where not, a code where the answer is final. */
async function ask({ sessionId, grantId, board, freshness, clock }: Subject, poll: { tag: string | null }, stop: AbortSignal) {
  const mine = board.position.peek()
  const query = mine ? `?${positionQuery(mine)}` : ''
  try {
    const headers: HeadersInit = poll.tag ? { 'If-None-Match': poll.tag } : {}
    const path = `/api/sessions/${encodeURIComponent(sessionId)}/board${query}`
    const asked = takeEarly(path, grantId) ?? timed(() => callApi(path, grantId, { signal: stop, headers }))
    const { response, askedAt, answeredAt } = await within(10_000, asked)
    if (response.status === 304) {
      freshness.unchanged(clock.now())
      return true
    }
    const body = await readJson(response)
    if (final.has(response.status)) return isProblem(body) ? body.code : `http${response.status}`
    if (!response.ok || !isUpdate(body) || stop.aborted) return false
    clock.measured(askedAt, answeredAt, Date.parse(body.time))
    board.receiveAnswer(body)
    freshness.received(body, clock.now())
    poll.tag = response.headers.get('ETag')
    return true
  } catch {
    return false
  }
}
