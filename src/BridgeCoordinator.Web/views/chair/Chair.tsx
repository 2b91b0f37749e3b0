import { courseOf } from '../../agenda/course'
import { ConnectionBanner } from '../../design/ConnectionBanner'
import { Figures } from '../../design/Figures'
import { LanguageSwitch } from '../../design/LanguageSwitch'
import { timeOfDay } from '../../i18n/format'
import type { SessionViewProps } from '../../routing/sessionViews'
import './Chair.css'
import { chairWords } from './chairWords'
import { ChairItem } from './ChairItem'
import { ChairQueue } from './ChairQueue'
import { ChairSignals } from './ChairSignals'
import { ChairSpeaker } from './ChairSpeaker'

/** For the leader on the stage, who reads it at a glance and touches nothing. */
export default function Chair({ session }: SessionViewProps) {
  const { board } = session
  const meeting = board.card('meeting').value
  const agenda = board.card('agenda').value
  if (!meeting || !agenda) return null
  const course = courseOf(agenda, meeting.status, session.now.value)
  return (
    <div class="chair">
      <h1 class="unseen" lang="vi">
        {meeting.title}
      </h1>
      <ChairSignals session={session} offsetSeconds={course.offsetSeconds} />
      <ChairItem session={session} status={meeting.status} course={course} />
      <ChairSpeaker session={session} />
      <ChairQueue session={session} />
      <section class="chair-foot" aria-label={chairWords().connection}>
        <Figures>{timeOfDay(session.now.value, session.zone.value)}</Figures>
        <ConnectionBanner session={session} />
        <LanguageSwitch />
      </section>
    </div>
  )
}
