import { useComputed } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { courseOf } from '../../agenda/course'
import { staleSince } from '../../board/trust'
import { ConnectionBanner } from '../../design/ConnectionBanner'
import { Figures } from '../../design/Figures'
import { LanguageSwitch } from '../../design/LanguageSwitch'
import { useFit } from '../../design/useFit'
import { timeOfDay } from '../../i18n/format'
import type { SessionViewProps } from '../../routing/sessionViews'
import './Chair.css'
import { ChairItem } from './ChairItem'
import { ChairMeeting } from './ChairMeeting'
import { ChairQueue } from './ChairQueue'
import { ChairSignals } from './ChairSignals'
import { ChairSpeaker } from './ChairSpeaker'
import { chairWords } from './chairWords'

/** For the leader on the stage, who reads it at a glance and touches nothing: all of it is in one window. */
export default function Chair({ session }: SessionViewProps) {
  const { board } = session
  const stale = useComputed(() => (board.card('meeting').value?.status === 'closed' ? null : staleSince(session.freshness.value, session.now.value)))
  // A time that runs on says that somebody still speaks, and nobody knows.
  const now = useComputed(() => stale.value ?? session.now.value)
  const known = useMemo(() => ({ ...session, now }), [session, now])
  const page = useFit<HTMLDivElement>()
  const meeting = board.card('meeting').value
  const agenda = board.card('agenda').value
  if (!meeting || !agenda) return null
  const course = courseOf(agenda, meeting.status, now.value)
  const taking = meeting.status === 'open' || meeting.status === 'paused'
  const turn = board.card('floor').value?.turn
  return (
    <div ref={page} class={`chair ${taking ? (turn ? 'chair-turn' : 'chair-item') : 'chair-still'} ${stale.value !== null ? 'chair-stale' : ''}`}>
      <ChairSignals session={session} offsetSeconds={course.offsetSeconds} staleSince={stale.value} />
      {taking ? (
        <>
          <h1 class="unseen" lang="vi">
            {meeting.title}
          </h1>
          <ChairItem session={known} paused={meeting.status === 'paused'} course={course} />
          <ChairSpeaker session={known} turn={turn} />
          <ChairQueue session={session} />
        </>
      ) : (
        <ChairMeeting session={session} meeting={meeting} next={course.next} />
      )}
      <section class="chair-foot" aria-label={chairWords().connection}>
        <Figures>{timeOfDay(session.now.value, session.zone.value)}</Figures>
        {/* Said in the first line then, and once is enough. */}
        {stale.value === null && <ConnectionBanner session={session} />}
        <LanguageSwitch />
      </section>
    </div>
  )
}
