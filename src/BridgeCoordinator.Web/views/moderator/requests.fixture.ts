import type { DeskFloorCard, DeskRequest, FloorCard, TurnOnCard } from '../../contract'

/** A made-up request for tests; the hall hears its site unless said otherwise. */
export function request(requestId: string, more: Partial<DeskRequest> = {}): DeskRequest {
  return {
    requestId,
    siteId: `site-${requestId}`,
    kind: 'question',
    state: 'waiting',
    speaker: `Người ${requestId}`,
    since: '2024-03-06T01:30:00Z',
    turnsOfSite: 0,
    video: 'good',
    channel: 'primary',
    heard: true,
    released: false,
    setAside: false,
    spokenSeconds: 0,
    ...more,
  }
}

/** Both cards on a floor with these requests, in this order. */
export function floorOf(requests: readonly DeskRequest[], more: Partial<FloorCard> = {}, suggested?: string): { floor: FloorCard; desk: DeskFloorCard } {
  const queued = (response: boolean) =>
    requests
      .filter(({ state, kind }) => state === 'waiting' && (kind === 'response') === response)
      .map(({ requestId, siteId, kind, since }, i) => ({ requestId, siteId, kind, since, place: i + 1 }))
  const turn = requests.find(({ state }) => state === 'speaking' || state === 'suspended')
  const standBy = requests.find(({ state }) => state === 'standBy')
  return {
    floor: {
      mode: 'request',
      turn: turn && turnOf(turn),
      standBy: standBy && { requestId: standBy.requestId, siteId: standBy.siteId, kind: standBy.kind },
      waiting: queued(false),
      responses: queued(true),
      ...more,
    },
    desk: { requests: [...requests], suggestion: suggested ? { requestId: suggested, reasons: [] } : undefined },
  }
}

export function turnOf({ requestId, siteId, kind, state }: DeskRequest, more: Partial<TurnOnCard> = {}): TurnOnCard {
  return { requestId, siteId, kind, state: state === 'speaking' ? 'speaking' : 'suspended', spokenSeconds: 0, ...more }
}
