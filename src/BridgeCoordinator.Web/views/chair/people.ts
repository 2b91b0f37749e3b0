import type { LiveSession } from '../../connection/session'
import type { FloorCard } from '../../contract'

/** Who asked, as the hall knows it; the public learns it only once released. */
export function personOf({ board }: LiveSession, requestId: string): { name: string; title: string | undefined } | undefined {
  const request = board.card('desk/floor').value?.requests.find((one) => one.requestId === requestId)
  return request && { name: request.speaker, title: request.speakerTitle }
}

export interface Next {
  requestId: string
  siteId: string
  unit?: string | undefined
  standBy: boolean
}

/** Who comes next: the one told to get ready, then the queue as it stands. */
export function comingUp({ standBy, waiting }: FloorCard): readonly Next[] {
  const queue = [...waiting].sort((a, b) => a.place - b.place).filter(({ requestId }) => requestId !== standBy?.requestId)
  const ready = standBy ? [{ ...standBy, standBy: true }] : []
  return [...ready, ...queue.map((one) => ({ ...one, standBy: false }))].map(({ requestId, siteId, unit, standBy }) => ({ requestId, siteId, unit, standBy }))
}
