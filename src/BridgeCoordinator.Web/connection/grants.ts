import type { SignInAnswer } from '../contract'
import { isProblem, isRecord } from '../contract/read'
import { postJson, readJson } from './api'

/** Who this browser is under one grant. The cookie that proves it is out of a script's reach; this is what a page shows. */
export type Grant = SignInAnswer

const keyOf = (grantId: string) => `grant/${grantId}`

export function recallGrant(grantId: string): Grant | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(grantId)) ?? 'null')
    return isGrant(value) ? value : null
  } catch {
    return null
  }
}

/** Every grant that this browser has signed in with and not signed out of, by label. */
export function recallGrants(): readonly Grant[] {
  try {
    const ids = Object.keys(localStorage).filter((key) => key.startsWith(keyOf('')))
    const grants = ids.map((key) => recallGrant(key.slice(keyOf('').length))).filter((grant) => grant !== null)
    return grants.sort((a, b) => a.label.localeCompare(b.label, 'vi'))
  } catch {
    return []
  }
}

/** The grant, or the server's reason; an Error where the server did not answer. */
export async function signIn(code: string): Promise<{ grant: Grant } | { refusal: string }> {
  const response = await postJson('/api/sign-in', null, { code })
  const body = await readJson(response)
  if (response.ok && isGrant(body)) {
    remember(body)
    return { grant: body }
  }
  if (isProblem(body)) return { refusal: body.title }
  throw new Error(`sign-in answered ${response.status}`)
}

export async function signOut(grantId: string): Promise<void> {
  await postJson('/api/sign-out', null, { grantId })
  const siteId = recallGrant(grantId)?.siteId
  forget(`grant/${grantId}`)
  forget(`outbox/${grantId}/`)
  forget(`board/${grantId}/`)
  if (siteId) forget(`speakers/${siteId}/`)
}

function remember(grant: Grant) {
  try {
    localStorage.setItem(keyOf(grant.grantId), JSON.stringify(grant))
  } catch {
    // A browser that keeps nothing signs in again with the link after a reload.
  }
}

function forget(prefix: string) {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key)
}

function isGrant(value: unknown): value is Grant {
  return isRecord(value) && typeof value.grantId === 'string' && Array.isArray(value.roles) && Array.isArray(value.sessions)
}
