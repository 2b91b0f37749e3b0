import { may } from '../../../access/rights'
import type { DeskRequest, TurnOnCard } from '../../../contract'
import { Button } from '../../../design/Button'
import { CommandButton } from '../../../design/CommandButton'
import type { Desk } from '../desk'
import { keysOf } from '../keys/shortcuts'
import { deskFloorWords } from './deskFloorWords'

/** What may be done with the turn. Each command names its request, so a late press never hits the next speaker. */
export function TurnActions({ desk, turn, request }: { desk: Desk; turn: TurnOnCard; request: DeskRequest }) {
  const words = deskFloorWords()
  const { session } = desk
  const { requestId } = turn
  if (!may(session, 'endTurn')) return null
  const paused = session.board.card('meeting').value?.status === 'paused'
  const speaking = turn.state === 'speaking'
  // While its site is cut off, the choices in the band above are what there is to do.
  const inBand = !speaking && (!request.heard || turn.suspendReason === 'linkLost')
  return (
    <div class="turn-actions">
      <div class="turn-main">
        {speaking && (
          <Button icon="pause" shortcut={keysOf('suspend')} onPress={() => (desk.sheet.value = { type: 'suspend', requestId })}>
            {words.suspend}
          </Button>
        )}
        {!speaking && !inBand && (
          <CommandButton session={session} kind="primary" icon="play" shortcut={keysOf('suspend')} unavailable={paused && words.paused} command={() => ({ type: 'resumeTurn', requestId })}>
            {words.resume}
          </CommandButton>
        )}
        <CommandButton session={session} kind="danger" icon="stop" shortcut={keysOf('endTurn')} sure={words.endSure} command={() => ({ type: 'endTurn', requestId })}>
          {words.end}
        </CommandButton>
        {turn.limitSeconds != null && !inBand && (
          <>
            <CommandButton session={session} about={words.turn} command={() => ({ type: 'extendTurn', requestId, seconds: -60 })}>
              {words.minusMinute}
            </CommandButton>
            <CommandButton session={session} about={words.turn} shortcut={keysOf('extendTurn')} command={() => ({ type: 'extendTurn', requestId, seconds: 60 })}>
              {words.plusMinute}
            </CommandButton>
          </>
        )}
      </div>
      <div class="turn-more">
        {!request.released && (
          <CommandButton session={session} kind="quiet" small shortcut={keysOf('release')} sure={words.releaseSure} command={() => ({ type: 'releaseSpeaker', requestId })}>
            {words.release}
          </CommandButton>
        )}
        <CommandButton session={session} kind="quiet" small shortcut={keysOf('absent')} sure={words.absentSure} command={() => ({ type: 'markAbsent', requestId })}>
          {words.absent}
        </CommandButton>
        <CommandButton session={session} kind="quiet" small sure={words.writtenTurnSure} command={() => ({ type: 'convertToWritten', requestId })}>
          {words.written}
        </CommandButton>
        <Button kind="quiet" small onPress={() => (desk.sheet.value = { type: 'revoke', requestId })}>
          {words.revoke}
        </Button>
      </div>
    </div>
  )
}
