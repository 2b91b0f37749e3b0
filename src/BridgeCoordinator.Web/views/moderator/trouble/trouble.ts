import type { DeskFloorCard, DeskRequest, FloorCard, SessionStatus } from '../../../contract'

/** What is wrong with the turn, and what can be done about it. */
export type Trouble =
  /** Cut off: wait, call somebody else and keep this turn, or go on by phone. */
  | { stage: 'cutOff'; request: DeskRequest; instead: DeskRequest | undefined }
  /** Was cut off and is heard again: the turn goes on when the moderator says so. */
  | { stage: 'back'; request: DeskRequest; instead: DeskRequest | undefined }
  /** Has the floor although nobody hears it, because somebody decided so. */
  | { stage: 'unheard'; request: DeskRequest }

/**
 * The three choices are due whenever a turn stands still and its site is not heard, whoever stopped it. Once the site is
 * heard again, only a turn that the link stopped is news; the others the moderator stopped and will resume.
 */
export function troubleOf(floor: FloorCard, desk: DeskFloorCard, status: SessionStatus): Trouble | null {
  const turn = floor.turn
  const request = turn && desk.requests.find(({ requestId }) => requestId === turn.requestId)
  if (!turn || !request || status === 'closed') return null
  if (turn.state === 'speaking') return request.heard ? null : { stage: 'unheard', request }
  if (request.heard && turn.suspendReason !== 'linkLost') return null
  return { stage: request.heard ? 'back' : 'cutOff', request, instead: insteadOf(desk) }
}

/** Whom to call meanwhile: the server suggests only sites that are heard. */
function insteadOf(desk: DeskFloorCard): DeskRequest | undefined {
  const ready = desk.requests.find((request) => request.state === 'standBy' && request.heard)
  return ready ?? desk.requests.find(({ requestId, state }) => requestId === desk.suggestion?.requestId && state === 'waiting')
}
