import { useSignal } from '@preact/signals'
import { may } from '../../../access/rights'
import type { FloorCard } from '../../../contract'
import { Button } from '../../../design/Button'
import { CommandButton } from '../../../design/CommandButton'
import { Select } from '../../../design/Select'
import { profileOf, requestOf, siteOf, type Desk } from '../desk'
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
  const moves = may(session, 'moveRequest')
  const why = useSignal('')
  const reason = why.value && { reason: why.value }
  const reasons = ['', ...words.moveReasons.split('|')].map((value) => ({ value, label: value || words.moveWhyNone }))
  return (
    <div class="request-more" id={id}>
      {request.topic && (
        <p lang="vi">
          <span class="muted">{words.topic}:</span> {request.topic}
        </p>
      )}
      {asked && <p class="muted">{words.inReply(whoOf(desk, asked))}</p>}
      <ReadAloud label={words.readAloud}>{callOf(request, siteOf(desk, request.siteId), profileOf(desk))}</ReadAloud>
      <div class="request-buttons">
        {!request.heard && <StandByButton desk={desk} floor={floor} request={request} />}
        {moves && (up || down) && <Select inline label={words.moveWhy} value={why.value} options={reasons} onChange={(value) => (why.value = value)} />}
        {moves && up && (
          <CommandButton small session={session} about={who} shortcut={keysOf('rowUp')} command={() => ({ type: 'moveRequest', requestId, ...up, ...reason })}>
            {words.up}
          </CommandButton>
        )}
        {moves && down && (
          <CommandButton small session={session} about={who} shortcut={keysOf('rowDown')} command={() => ({ type: 'moveRequest', requestId, ...down, ...reason })}>
            {words.down}
          </CommandButton>
        )}
        {may(session, 'convertToWritten') && (
          <CommandButton small kind="quiet" about={who} session={session} sure={words.writtenSure} command={() => ({ type: 'convertToWritten', requestId })}>
            {words.written}
          </CommandButton>
        )}
        {!request.released && may(session, 'releaseSpeaker') && (
          <CommandButton small kind="quiet" about={who} session={session} sure={words.releaseSure} command={() => ({ type: 'releaseSpeaker', requestId })}>
            {words.release}
          </CommandButton>
        )}
        {may(session, 'withdrawRequest') && (
          <CommandButton small kind="quiet" about={who} session={session} sure={words.withdrawSure} command={() => ({ type: 'withdrawRequest', requestId })}>
            {words.withdraw}
          </CommandButton>
        )}
        {may(session, 'denyRequest') && (
          <Button small kind="quiet" about={who} onPress={() => (desk.sheet.value = { type: 'deny', requestId })}>
            {words.deny}
          </Button>
        )}
      </div>
    </div>
  )
}
