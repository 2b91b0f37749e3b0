import { callApi } from '../../../connection/api'
import type { LiveSession } from '../../../connection/session'
import { keptMs, samplesIn, type Samples } from './samples'

/** Commits of half an hour, even a busy one. The log holds a whole day, which nobody waits for. */
const lookBack = 600

/** The last half hour's measurements as the log has them; none where it cannot be read now: the page's own follow anyway. */
export async function pastSamples({ sessionId, grant, board, clock }: LiveSession): Promise<Samples> {
  const after = Math.max(0, (board.position.peek()?.seq ?? 0) - lookBack)
  try {
    const response = await callApi(`/api/sessions/${encodeURIComponent(sessionId)}/log?after=${after}`, grant?.grantId ?? null)
    return response.ok ? samplesIn(await response.text(), clock.now() - keptMs) : new Map()
  } catch {
    return new Map()
  }
}
