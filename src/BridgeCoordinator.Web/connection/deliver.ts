import type { Answer, Command } from '../contract'
import { isAccepted, isProblem } from '../contract/read'
import { postJson, readJson } from './api'
import { fullJitter, pause } from './backoff'
import type { Hub } from './hub'
import { within } from './within'

/** Where a command goes: over the hub while there is one, else over HTTP. */
export interface Way {
  sessionId: string
  grantId: string | null
  hub(): Hub | null
}

const answerMs = 10_000

/** Refusals of an attempt that was not looked at: they tell nothing of an earlier attempt with the same id. */
const unseen = new Set(['logUnavailable', 'overloaded', 'tooManyCommands'])

/**
 * Sends a command, with the same id again and again, until its fate is known. Null only where stopped before that: then
 * it may or may not have been stored, and the same id must be sent again. An attempt without an answer may be stored, now
 * or later, so that after it only an answer about the id itself ends the asking.
 */
export async function deliver(way: Way, id: string, command: Command, stop: AbortSignal): Promise<Answer | null> {
  let inDoubt = false
  for (let attempt = 0; !stop.aborted; attempt++) {
    const answer = await ask(way, id, command)
    if (!answer || (isProblem(answer) && answer.code === 'outcomeUnknown')) inDoubt = true
    else if (!(inDoubt && isProblem(answer) && unseen.has(answer.code))) return answer
    await pause(300 + fullJitter(attempt, 10_000), stop)
  }
  return null
}

/** Undefined where no answer came: the outcome is unknown. */
async function ask(way: Way, id: string, command: Command): Promise<Answer | undefined> {
  const hub = way.hub()
  try {
    return hub
      ? reading(await within(answerMs, hub.submit(id, command)))
      : await overHttp(way, id, command)
  } catch {
    return undefined
  }
}

async function overHttp({ sessionId, grantId }: Way, id: string, command: Command): Promise<Answer | undefined> {
  const path = `/api/sessions/${encodeURIComponent(sessionId)}/commands`
  const response = await within(answerMs, postJson(path, grantId, { id, command }))
  const answer = reading(await readJson(response))
  // A 4xx without our body comes from something in between that did not let the command through.
  if (!answer && response.status >= 400 && response.status < 500)
    return { accepted: false, code: `http${response.status}`, title: response.statusText, status: response.status }
  return answer
}

function reading(value: unknown): Answer | undefined {
  if (isAccepted(value)) return { accepted: true, epoch: value.epoch, seq: value.seq }
  if (isProblem(value)) return { ...value, accepted: false }
  return undefined
}
