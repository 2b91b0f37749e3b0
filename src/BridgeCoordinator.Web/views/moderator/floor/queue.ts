import type { DeskFloorCard, DeskRequest, FloorCard } from '../../../contract'

/** A request in the calling order, with what moving it one place means. */
export interface Queued {
  request: DeskRequest
  place: number
  /** Absent where it is first. */
  up?: { beforeRequestId: string }
  /** Absent where it is last; without an id it goes to the end. */
  down?: { beforeRequestId?: string }
}

export interface Queue {
  turn: DeskRequest | undefined
  standBy: DeskRequest | undefined
  /** Were cut off and keep their turn, in the order in which they were. */
  setAside: readonly Queued[]
  waiting: readonly Queued[]
  responses: readonly Queued[]
}

/** The two cards on the floor joined: one knows the order, the other the people. */
export function queueOf(floor: FloorCard, desk: DeskFloorCard): Queue {
  const byId = new Map(desk.requests.map((request) => [request.requestId, request]))
  const known = (list: FloorCard['waiting']) => list.flatMap(({ requestId }) => byId.get(requestId) ?? [])
  const waiting = known(floor.waiting)
  const setAside = waiting.filter((request) => request.setAside)
  const others = waiting.filter((request) => !request.setAside)
  return {
    turn: floor.turn && byId.get(floor.turn.requestId),
    standBy: floor.standBy && byId.get(floor.standBy.requestId),
    setAside: inOrder(setAside, others[0]),
    waiting: inOrder(others, undefined, setAside.length),
    responses: inOrder(known(floor.responses)),
  }
}

/** Places within one part of the queue: nobody is moved past a turn that is kept, and none of those behind others. */
function inOrder(requests: readonly DeskRequest[], follows?: DeskRequest, before = 0): Queued[] {
  const idAt = (i: number) => (requests[i] ?? follows)?.requestId
  return requests.map((request, i) => ({
    request,
    place: before + i + 1,
    up: i > 0 ? { beforeRequestId: requests[i - 1]!.requestId } : undefined,
    down: i < requests.length - 1 ? { beforeRequestId: idAt(i + 2) } : undefined,
  }))
}

/** Every row in the order in which it is shown, for walking through them by key. */
export function rowsOf(queue: Queue): readonly DeskRequest[] {
  return [...queue.setAside, ...queue.waiting, ...queue.responses].map(({ request }) => request)
}

/** The row after (1) or before (-1) the selected one; from nowhere, the first or the last. */
export function stepFrom(rows: readonly DeskRequest[], selected: string | null, step: 1 | -1): string | null {
  if (rows.length === 0) return null
  const at = rows.findIndex(({ requestId }) => requestId === selected)
  const next = at < 0 ? (step === 1 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step))
  return rows[next]!.requestId
}

/** Whom "give the floor" means: the selected request, else whoever was told to be ready, else the suggested one. */
export function targetOf(queue: Queue, selected: string | null, suggested: string | undefined): string | undefined {
  const queued = (id: string | null | undefined) => (id && rowsOf(queue).some(({ requestId }) => requestId === id) ? id : undefined)
  return queued(selected) ?? queue.standBy?.requestId ?? queued(suggested)
}

/** Whom "be ready" means: the selected request, else the suggested one. */
export function nextOf(queue: Queue, selected: string | null, suggested: string | undefined): string | undefined {
  const waits = (id: string | null | undefined) => rowsOf(queue).find(({ requestId }) => requestId === id)?.requestId
  return waits(selected) ?? waits(suggested)
}
