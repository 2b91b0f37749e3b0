import { courseOf } from '../../agenda/course'
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
  const page = useFit<HTMLDivElement>()
  const meeting = board.card('meeting').value
  const agenda = board.card('agenda').value
  if (!meeting || !agenda) return null
  const course = courseOf(agenda, meeting.status, session.now.value)
  const taking = meeting.status === 'open' || meeting.status === 'paused'
  const turn = board.card('floor').value?.turn
  return (
    <div ref={page} class={`chair ${taking ? (turn ? 'chair-turn' : 'chair-item') : 'chair-still'}`}>
      <ChairSignals session={session} offsetSeconds={course.offsetSeconds} />
      {taking ? (
        <>
          <h1 class="unseen" lang="vi">
            {meeting.title}
          </h1>
          <ChairItem session={session} paused={meeting.status === 'paused'} course={course} />
          <ChairSpeaker session={session} turn={turn} />
          <ChairQueue session={session} />
        </>
      ) : (
        <ChairMeeting session={session} meeting={meeting} next={course.next} />
      )}
      <section class="chair-foot" aria-label={chairWords().connection}>
        <Figures>{timeOfDay(session.now.value, session.zone.value)}</Figures>
        <ConnectionBanner session={session} />
        <LanguageSwitch />
      </section>
    </div>
  )
}
