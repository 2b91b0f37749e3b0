import { useMemo, useRef } from 'preact/hooks'
import { may } from '../../access/rights'
import { agendaWords } from '../../agenda/agendaWords'
import type { SessionViewProps } from '../../routing/sessionViews'
import './Moderator.css'
import { AttendancePanel } from './attendance/AttendancePanel'
import { deskOf } from './desk'
import { FloorColumn } from './floor/FloorColumn'
import { useKeptFocus } from '../../design/keptFocus'
import { useMedia } from '../../design/useMedia'
import { singleKeys } from './keys/singleKeys'
import { useShortcuts } from './keys/useShortcuts'
import { NoticesPanel } from './NoticesPanel'
import { RunColumn } from './run/RunColumn'
import { SessionControls, SessionMoves } from './SessionControls'
import { sessionWords } from './sessionWords'
import { OpenSheet } from './sheets/OpenSheet'
import { SitesPanel } from './sites/SitesPanel'
import { TroubleBand } from './trouble/TroubleBand'

/** For whoever runs the meeting: the agenda, the floor, the sites, and what to do when a link drops. Keyboard first. */
export default function Moderator({ session }: SessionViewProps) {
  const desk = useMemo(() => deskOf(session), [session])
  const root = useRef<HTMLDivElement>(null)
  useShortcuts(root, desk)
  useKeptFocus(root)
  // Then nothing in it can take the focus, and a keyboard scrolls it only where it can.
  const status = session.board.card('meeting').value?.status
  const closed = status === 'closed'
  const phone = useMedia('(max-width: 48rem)').value
  const movesBelow = phone && status === 'open' && may(session, 'openSession')
  return (
    <div ref={root} class={`console ${singleKeys.value ? '' : 'console-keyless'}`}>
      <SessionControls desk={desk} phone={phone} movesBelow={movesBelow} />
      <TroubleBand desk={desk} />
      <div class="console-columns">
        <div class="console-column console-run" role="group" aria-label={agendaWords().title} tabIndex={closed ? 0 : undefined}>
          <RunColumn desk={desk} />
        </div>
        <div class="console-column console-floor">
          <FloorColumn desk={desk} />
        </div>
        <div class="console-column console-around">
          <NoticesPanel desk={desk} />
          <AttendancePanel desk={desk} />
          <SitesPanel desk={desk} />
        </div>
      </div>
      {movesBelow && (
        <section class="controls-buttons" aria-label={sessionWords().bar}>
          <SessionMoves desk={desk} />
        </section>
      )}
      <OpenSheet desk={desk} />
    </div>
  )
}
