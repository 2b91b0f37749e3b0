import type { FloorCard } from '../../../contract'
import { Button } from '../../../design/Button'
import { CommandButton } from '../../../design/CommandButton'
import { requestOf, siteOf, type Desk } from '../desk'
import { keysOf } from '../keys/shortcuts'
import { deskFloorWords } from './deskFloorWords'
import type { Queued } from './queue'
import { callOf } from './calling'
import { ReadAloud } from './ReadAloud'
import { StandByButton } from './StandByButton'
import { whoOf } from './who'

/** The rest about one request, and what else may be done with it. */
export function RequestDetails({ id, desk, floor, queued }: { id: string; desk: Desk; floor: FloorCard; queued: Queued }) {
  const words = deskFloorWords()
  const { session } = desk
  const { request, up, down } = queued
  const { requestId } = request
  const asked = request.inReplyTo && requestOf(desk, request.inReplyTo)
  const who = whoOf(desk, request)
  return (
    <div class="request-more" id={id}>
      {request.topic && (
        <p lang="vi">
          <span class="muted">{words.topic}:</span> {request.topic}
        </p>
      )}
      {asked && <p class="muted">{words.inReply(whoOf(desk, asked))}</p>}
      <ReadAloud label={words.readAloud}>{callOf(request, siteOf(desk, request.siteId))}</ReadAloud>
      <div class="request-buttons">
        {!request.heard && <StandByButton desk={desk} floor={floor} request={request} />}
        {up && (
          <CommandButton small session={session} about={who} shortcut={keysOf('rowUp')} command={() => ({ type: 'moveRequest', requestId, ...up })}>
            {words.up}
          </CommandButton>
        )}
        {down && (
          <CommandButton small session={session} about={who} shortcut={keysOf('rowDown')} command={() => ({ type: 'moveRequest', requestId, ...down })}>
            {words.down}
          </CommandButton>
        )}
        <CommandButton small kind="quiet" about={who} session={session} sure={words.writtenSure} command={() => ({ type: 'convertToWritten', requestId })}>
          {words.written}
        </CommandButton>
        {!request.released && (
          <CommandButton small kind="quiet" about={who} session={session} sure={words.releaseSure} command={() => ({ type: 'releaseSpeaker', requestId })}>
            {words.release}
          </CommandButton>
        )}
        <Button small kind="quiet" about={who} onPress={() => (desk.sheet.value = { type: 'deny', requestId })}>
          {words.deny}
        </Button>
      </div>
    </div>
  )
}
