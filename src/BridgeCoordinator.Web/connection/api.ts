import { language } from '../i18n/language'

/** Calls the HTTP API in the reader's language, naming the grant where there is one. */
export function callApi(path: string, grantId: string | null, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('Accept-Language', language.peek())
  if (grantId) headers.set('X-Grant', grantId)
  return fetch(path, { ...init, headers, credentials: 'same-origin', cache: 'no-store' })
}

export function postJson(path: string, grantId: string | null, body: unknown, signal?: AbortSignal): Promise<Response> {
  const headers = { 'Content-Type': 'application/json' }
  return callApi(path, grantId, { method: 'POST', headers, body: JSON.stringify(body), signal })
}

/** The body as JSON, or undefined where there is none or it is something else (a proxy's page, for one). */
export async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return undefined
  }
}
