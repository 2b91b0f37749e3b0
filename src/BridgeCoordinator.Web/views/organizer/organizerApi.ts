import { callApi } from '../../connection/api'
import { outcomeOf, type Outcome } from '../../connection/outcome'
import type { GrantLine, GrantRequest, IssuedGrant, PlanCheckAnswer, SessionCreatedAnswer, SessionSummary } from '../../contract'
import { isRecord } from '../../contract/read'

/** Long enough for a large plan over a slow line; then the outcome is unknown, and the same key asks again. */
const patience = () => AbortSignal.timeout(20_000)

const sessionPath = (sessionId: string) => `/api/sessions/${encodeURIComponent(sessionId)}`

export function fetchSessions(grantId: string): Promise<Outcome<{ sessions: SessionSummary[]; at: string }>> {
  return outcomeOf(callApi('/api/sessions', grantId, { signal: patience() }), (response, body) =>
    Array.isArray(body) ? { sessions: body as SessionSummary[], at: response.headers.get('Date') ?? '' } : null,
  )
}

export interface PlanText {
  text: string
  type: 'application/yaml' | 'application/json'
}

export function checkPlan(grantId: string, plan: PlanText): Promise<Outcome<PlanCheckAnswer>> {
  return outcomeOf(sendPlan('/api/plan-checks', grantId, plan), (_, body) => (isRecord(body) && typeof body.title === 'string' ? (body as unknown as PlanCheckAnswer) : null))
}

export function createSession(grantId: string, plan: PlanText, key: string): Promise<Outcome<SessionCreatedAnswer>> {
  return outcomeOf(sendPlan('/api/sessions', grantId, plan, { 'Idempotency-Key': key }), (_, body) => readCreated(body))
}

export function createRehearsal(grantId: string, sessionId: string, shareAccess: boolean, key: string): Promise<Outcome<SessionCreatedAnswer>> {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key }
  const call = callApi(`${sessionPath(sessionId)}/rehearsals`, grantId, { method: 'POST', headers, body: JSON.stringify({ shareAccess }), signal: patience() })
  return outcomeOf(call, (_, body) => readCreated(body))
}

export function deleteRehearsal(grantId: string, sessionId: string): Promise<Outcome<true>> {
  return outcomeOf(callApi(sessionPath(sessionId), grantId, { method: 'DELETE', signal: patience() }), () => true)
}

export async function fetchSample(grantId: string, name: string): Promise<string | null> {
  try {
    const response = await callApi(`/api/plan-samples/${name}`, grantId, { signal: patience() })
    return response.ok ? await response.text() : null
  } catch {
    return null
  }
}

export function fetchGrants(grantId: string | null, sessionId: string): Promise<Outcome<GrantLine[]>> {
  return outcomeOf(callApi(`${sessionPath(sessionId)}/access`, grantId, { signal: patience() }), (_, body) => (Array.isArray(body) ? (body as GrantLine[]) : null))
}

/** The same key gets the same codes again, so that an answer lost on its way is no code lost. */
export function issueGrants(grantId: string | null, sessionId: string, requests: readonly GrantRequest[], key: string): Promise<Outcome<IssuedGrant[]>> {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key }
  const call = callApi(`${sessionPath(sessionId)}/access`, grantId, { method: 'POST', headers, body: JSON.stringify(requests), signal: patience() })
  return outcomeOf(call, (_, body) => (Array.isArray(body) && body.length === requests.length ? (body as IssuedGrant[]) : null))
}

export function revokeGrant(grantId: string | null, sessionId: string, revoked: string): Promise<Outcome<true>> {
  return outcomeOf(callApi(`${sessionPath(sessionId)}/access/${encodeURIComponent(revoked)}`, grantId, { method: 'DELETE', signal: patience() }), () => true)
}

/** Where the browser itself fetches the plan: a link cannot carry a header, so the grant stands in the address. */
export function planUrl(sessionId: string, grantId: string): string {
  return `${sessionPath(sessionId)}/plan?grant=${encodeURIComponent(grantId)}`
}

function sendPlan(path: string, grantId: string, plan: PlanText, headers: Record<string, string> = {}): Promise<Response> {
  return callApi(path, grantId, { method: 'POST', headers: { ...headers, 'Content-Type': plan.type }, body: plan.text, signal: patience() })
}

function readCreated(body: unknown): SessionCreatedAnswer | null {
  return isRecord(body) && typeof body.id === 'string' && Array.isArray(body.warnings) ? (body as unknown as SessionCreatedAnswer) : null
}
