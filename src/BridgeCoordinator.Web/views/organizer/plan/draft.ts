import { signal } from '@preact/signals'
import { newId } from '../../../connection/commandId'
import type { PlanCheckAnswer, ProblemField, SessionCreatedAnswer } from '../../../contract'
import { checkPlan, createSession } from '../organizerApi'
import { typeOf } from './planText'

/** What the server said last about the text, and about which text. */
export type Verdict =
  | { kind: 'faults'; title: string; faults: readonly ProblemField[] }
  | { kind: 'checked'; answer: PlanCheckAnswer }
  | { kind: 'created'; answer: SessionCreatedAnswer }
  | { kind: 'away' }

/** The plan that is being written. Kept in this tab's memory while other pages are visited; nothing of it is stored. */
export const draft = {
  text: signal(''),
  /** What stood there before a file or a sample took its place. */
  replaced: signal<string | null>(null),
  /** Counts the texts that came in whole: each is shown from its beginning. */
  arrivals: signal(0),
  verdict: signal<(Verdict & { of: string }) | null>(null),
}

export function replaceText(text: string) {
  const before = draft.text.peek()
  draft.replaced.value = before.trim() && before !== text ? before : null
  draft.text.value = text
  draft.verdict.value = null
  draft.arrivals.value++
}

/** A key a text: pressing twice, or again after an answer that never came, makes one session. */
let attempt: { text: string; key: string } | null = null

export async function check(grantId: string): Promise<void> {
  const text = draft.text.peek()
  const outcome = await checkPlan(grantId, { text, type: typeOf(text) })
  settle(text, 'done' in outcome ? { kind: 'checked', answer: outcome.done } : refusal(outcome))
}

export async function create(grantId: string): Promise<Verdict> {
  const text = draft.text.peek()
  if (attempt?.text !== text) attempt = { text, key: newId() }
  const outcome = await createSession(grantId, { text, type: typeOf(text) }, attempt.key)
  const verdict: Verdict = 'done' in outcome ? { kind: 'created', answer: outcome.done } : refusal(outcome)
  settle(text, verdict)
  return verdict
}

/** After a session was made: the next one is another, even of the same plan. */
export function startAnew() {
  attempt = null
  replaceText('')
  draft.replaced.value = null
}

function refusal(outcome: { refused: { title: string; errors?: readonly ProblemField[] } } | { away: true }): Verdict {
  return 'refused' in outcome ? { kind: 'faults', title: outcome.refused.title, faults: outcome.refused.errors ?? [] } : { kind: 'away' }
}

function settle(text: string, verdict: Verdict) {
  draft.verdict.value = { ...verdict, of: text }
}
