/** An answer, and the device's instants of asking and of its arrival. */
export interface Timed {
  response: Response
  askedAt: number
  answeredAt: number
}

export async function timed(call: () => Promise<Response>): Promise<Timed> {
  const askedAt = Date.now()
  const response = await call()
  return { response, askedAt, answeredAt: Date.now() }
}

/**
 * The board of the session in the address, asked for while the page's own code is still on its way: this is a script of
 * its own, so that it runs first. A site's console starts from what it has kept, and asks for the rest by itself.
 */
let asked: { path: string; grantId: string | null; answer: Promise<Timed> } | undefined

const [, s, sessionId, view] = window.location.pathname.split('/')
if (s === 's' && sessionId && view !== 'site') {
  const grantId = new URLSearchParams(window.location.search).get('grant')
  const path = `/api/sessions/${sessionId}/board`
  const headers: HeadersInit = grantId ? { 'X-Grant': grantId } : {}
  const answer = timed(() => fetch(path, { headers, credentials: 'same-origin', cache: 'no-store' }))
  // Whoever takes it hears of a failure; until then there is nobody to hear.
  answer.catch(() => undefined)
  asked = { path, grantId, answer }
}

/** The answer to this very question, once: later ones are asked anew. */
export function takeEarly(path: string, grantId: string | null): Promise<Timed> | null {
  const mine = asked?.path === path && asked.grantId === grantId ? asked.answer : null
  asked = undefined
  return mine
}
