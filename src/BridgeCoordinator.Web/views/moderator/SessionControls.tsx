import { may } from '../../access/rights'
import { headcount } from '../../attendance/headcount'
import { CommandButton } from '../../design/CommandButton'
import { Button } from '../../design/Button'
import { StatusPill } from '../../design/StatusPill'
import { count } from '../../i18n/format'
import { SessionStatusPill } from '../home/SessionStatusPill'
import type { Desk } from './desk'
import { Find } from './Find'
import { keysOf } from './keys/shortcuts'
import { sessionWords } from './sessionWords'

/**
 * The session as a whole: where it stands and what may be done with it, and the way to everything on this page. On a
 * phone the moves stand below while the meeting runs: nobody pauses or closes it in passing, and who speaks comes first.
 */
export function SessionControls({ desk, phone, movesBelow }: { desk: Desk; phone: boolean; movesBelow: boolean }) {
  const words = sessionWords()
  const meeting = desk.session.board.card('meeting').value
  const totals = desk.session.board.card('totals').value
  if (!meeting) return null
  return (
    <section class="controls" aria-label={words.bar}>
      <div class="controls-state">
        <SessionStatusPill status={meeting.status} />
        {totals && (
          <p class="controls-figures">
            {words.sitesReady(count(totals.sitesReady), count(totals.sitesTotal))} · {headcount(totals, true)}
          </p>
        )}
      </div>
      {!movesBelow && (
        <div class="controls-buttons">
          <SessionMoves desk={desk} />
        </div>
      )}
      <div class="controls-tools">
        <Find desk={desk} />
        {meeting.status !== 'closed' && may(desk.session, 'sendNotice') && (
          <Button small icon="bell" shortcut={keysOf('notice')} onPress={() => (desk.sheet.value = { type: 'notice' })}>
            {words.notice}
          </Button>
        )}
        {!phone && (
          <Button small shortcut={keysOf('list')} onPress={() => (desk.sheet.value = { type: 'shortcuts' })}>
            {words.shortcuts}
          </Button>
        )}
      </div>
      {meeting.status === 'paused' && (
        <p class="controls-line">
          <StatusPill tone="warn" icon="pause" plain>
            {words.pausedFor}
          </StatusPill>
        </p>
      )}
    </section>
  )
}

export function SessionMoves({ desk }: { desk: Desk }) {
  const words = sessionWords()
  const { session, sheet } = desk
  if (!may(session, 'openSession')) return null
  const close = (
    <Button small kind="danger" icon="stop" onPress={() => (sheet.value = { type: 'close' })}>
      {words.close}…
    </Button>
  )
  switch (session.board.card('meeting').value?.status) {
    case 'draft':
      return (
        <CommandButton session={session} kind="primary" icon="play" small sure={words.openSure} command={() => ({ type: 'openSession' })}>
          {words.open}
        </CommandButton>
      )
    case 'open':
      return (
        <>
          <Button small icon="pause" onPress={() => (sheet.value = { type: 'pause' })}>
            {words.pause}…
          </Button>
          {close}
        </>
      )
    case 'paused':
      return (
        <>
          <CommandButton session={session} kind="primary" icon="play" small command={() => ({ type: 'resumeSession' })}>
            {words.resume}
          </CommandButton>
          {close}
        </>
      )
    default:
      return (
        <Button small icon="refresh" onPress={() => (sheet.value = { type: 'reopen' })}>
          {words.reopen}…
        </Button>
      )
  }
}
