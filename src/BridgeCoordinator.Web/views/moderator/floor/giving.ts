import type { CommandGiveFloor, DeskRequest, FloorCard, SessionStatus } from '../../../contract'

/** What giving a request the floor would take now. */
export type Giving =
  | { way: 'blocked'; why: 'draft' | 'paused' | 'closed' | 'taken' }
  /** The hall cannot hear the site: only after a question that says so. */
  | { way: 'unheard'; replaces?: string | undefined }
  /** Ends the turn that runs. */
  | { way: 'replaces'; replaces: string }
  | { way: 'free' }

export function givingOf(request: DeskRequest, floor: FloorCard, status: SessionStatus): Giving {
  if (status !== 'open') return { way: 'blocked', why: status }
  const speaks = floor.turn?.state === 'speaking' ? floor.turn.requestId : undefined
  if (speaks && floor.mode !== 'override') return { way: 'blocked', why: 'taken' }
  if (!request.heard) return { way: 'unheard', replaces: speaks }
  return speaks ? { way: 'replaces', replaces: speaks } : { way: 'free' }
}

/** A turn that was cut off goes on with the time it had left, whatever limit is chosen for new ones. */
export function giveFloor(request: DeskRequest, giving: Giving, limitSeconds: number | null): CommandGiveFloor {
  const replaces = giving.way === 'replaces' || giving.way === 'unheard' ? giving.replaces : undefined
  return {
    type: 'giveFloor',
    requestId: request.requestId,
    ...(limitSeconds !== null && !request.setAside && { limitSeconds }),
    ...(replaces && { replaces }),
    ...(giving.way === 'unheard' && { despite: true }),
  }
}
