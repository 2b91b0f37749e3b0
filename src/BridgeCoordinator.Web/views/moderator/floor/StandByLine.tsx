import { may } from '../../../access/rights'
import type { DeskRequest, FloorCard } from '../../../contract'
import { CommandButton } from '../../../design/CommandButton'
import { StatusPill } from '../../../design/StatusPill'
import { floorWords } from '../../../floor/floorWords'
import { HeardPill } from '../../../links/LinkPills'
import { profileOf, siteOf, type Desk } from '../desk'
import { keysOf } from '../keys/shortcuts'
import { deskFloorWords } from './deskFloorWords'
import { GiveButton } from './GiveButton'
import { callOf } from './calling'
import { ReadAloud } from './ReadAloud'
import { personOf } from './who'

/** Who has been told to be ready, with the words that call them. */
export function StandByLine({ desk, floor, request }: { desk: Desk; floor: FloorCard; request: DeskRequest }) {
  const words = deskFloorWords()
  const site = siteOf(desk, request.siteId)
  const { requestId } = request
  // While somebody has the turn, the key is theirs.
  const calledByKey = floor.turn == null
  return (
    <div class="turn-next">
      <div class="turn-next-who">
        <StatusPill tone="accent" icon="arrow" plain>
          {floorWords().standBy}
        </StatusPill>
        <p class="turn-next-site" lang="vi">
          {request.unit ?? site?.name}
        </p>
        <p lang="vi">{personOf(request)}</p>
        {site && <HeardPill site={site} plain />}
      </div>
      <ReadAloud label={words.readAloud}>{callOf(request, site, profileOf(desk))}</ReadAloud>
      {may(desk.session, 'giveFloor') && (
        <div class="turn-more">
          <GiveButton desk={desk} floor={floor} request={request} />
          {!request.released && (
            <CommandButton session={desk.session} kind="quiet" small sure={words.releaseSure} command={() => ({ type: 'releaseSpeaker', requestId })}>
              {words.release}
            </CommandButton>
          )}
          <CommandButton session={desk.session} kind="quiet" small shortcut={calledByKey ? keysOf('absent') : undefined} sure={words.absentSure} command={() => ({ type: 'markAbsent', requestId })}>
            {words.absent}
          </CommandButton>
          <CommandButton session={desk.session} kind="quiet" small sure={words.writtenSure} command={() => ({ type: 'convertToWritten', requestId })}>
            {words.written}
          </CommandButton>
        </div>
      )}
    </div>
  )
}
