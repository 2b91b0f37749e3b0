import { useId } from 'preact/hooks'
import type { DeskRequest, FloorCard, FloorSuggestion } from '../../../contract'
import { StatusPill } from '../../../design/StatusPill'
import { Elapsed } from '../../../design/Timer'
import { floorWords } from '../../../floor/floorWords'
import { duration } from '../../../i18n/format'
import { HeardPill } from '../../../links/LinkPills'
import { siteOf, type Desk } from '../desk'
import { deskFloorWords } from './deskFloorWords'
import { GiveButton } from './GiveButton'
import type { Queued } from './queue'
import { RequestDetails } from './RequestDetails'
import { StandByButton } from './StandByButton'
import { Suggestion } from './Suggestion'
import { personOf } from './who'

interface Props {
  desk: Desk
  floor: FloorCard
  queued: Queued
  suggestion?: FloorSuggestion | undefined
}

/** One request: who, from where, whether the hall hears them, how long they wait; opened, everything else. */
export function QueueRow({ desk, floor, queued, suggestion }: Props) {
  const words = deskFloorWords()
  const { request, place } = queued
  const id = useId()
  const site = siteOf(desk, request.siteId)
  const open = desk.selected.value === request.requestId
  const suggested = suggestion?.requestId === request.requestId
  return (
    <li class={`request ${open ? 'request-open' : ''} ${suggested ? 'request-suggested' : ''}`}>
      <div class="request-line">
        <span class="request-place">
          <span class="unseen">{words.place(place)}</span>
          <span aria-hidden="true">{place}</span>
        </span>
        <button
          type="button"
          class="request-who"
          data-request={request.requestId}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => (desk.selected.value = open ? null : request.requestId)}
        >
          <span class="request-site" lang="vi">
            {request.unit ?? site?.name}
          </span>
          <span class="request-person" lang="vi">
            {personOf(request)}
          </span>
        </button>
        <div class="request-actions">
          {request.heard && <StandByButton desk={desk} floor={floor} request={request} />}
          <GiveButton desk={desk} floor={floor} request={request} />
        </div>
      </div>
      <RequestFacts desk={desk} request={request} />
      {suggested && suggestion && <Suggestion desk={desk} suggestion={suggestion} />}
      {open && <RequestDetails id={id} desk={desk} floor={floor} queued={queued} />}
    </li>
  )
}

function RequestFacts({ desk, request }: { desk: Desk; request: DeskRequest }) {
  const words = deskFloorWords()
  const site = siteOf(desk, request.siteId)
  return (
    <p class="request-facts">
      {site && site.kind !== 'central' && <HeardPill site={site} plain />}
      {!request.heard && request.video === 'unknown' && (
        <StatusPill tone="bad" icon="offline" plain>
          {words.unheardSite}
        </StatusPill>
      )}
      {request.setAside && request.heard && (
        <StatusPill tone="good" icon="check" plain>
          {words.heardAgain}
        </StatusPill>
      )}
      <span>{floorWords().kind[request.kind]}</span>
      <span>
        {words.waited} <Elapsed now={desk.session.now} run={{ seconds: 0, runningSince: request.since }} />
      </span>
      {request.kind !== 'response' && <span>{words.turns(request.turnsOfSite)}</span>}
      {request.setAside && request.remainingSeconds != null && <strong>{words.left(duration(request.remainingSeconds))}</strong>}
    </p>
  )
}
