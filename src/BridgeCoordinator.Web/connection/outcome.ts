import type { Problem } from '../contract'
import { isProblem } from '../contract/read'
import { readJson } from './api'

/** What became of a call: the server's answer, its refusal, or nothing that tells whether it did what was asked. */
export type Outcome<T> = { done: T } | { refused: Problem } | { away: true }

/** Waits for a call. `read` gives null for a body that is not the answer: a proxy's page, for one. */
export async function outcomeOf<T>(call: Promise<Response>, read: (response: Response, body: unknown) => T | null): Promise<Outcome<T>> {
  try {
    const response = await call
    if (response.status === 204) return finish(read(response, undefined))
    const body = await readJson(response)
    if (response.ok) return finish(read(response, body))
    // Of a 503 it is known that nothing happened, except where the server says so itself.
    return isProblem(body) && body.code !== 'outcomeUnknown' ? { refused: body } : { away: true }
  } catch {
    return { away: true }
  }
}

function finish<T>(value: T | null): Outcome<T> {
  return value === null ? { away: true } : { done: value }
}
