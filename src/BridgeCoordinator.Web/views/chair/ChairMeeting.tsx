import type { CourseItem } from '../../agenda/course'
import type { LiveSession } from '../../connection/session'
import type { MeetingCard } from '../../contract'
import { StatusPill } from '../../design/StatusPill'
import { timeOfDay } from '../../i18n/format'
import { ChairNext } from './ChairNext'
import { chairWords } from './chairWords'

interface Props {
  session: LiveSession
  meeting: MeetingCard
  next: CourseItem | undefined
}

/** Before the opening and after the close there is nobody to call: what this meeting is, and when. */
export function ChairMeeting({ session, meeting, next }: Props) {
  const words = chairWords()
  const draft = meeting.status === 'draft'
  const at = draft ? meeting.start : meeting.closedAt
  return (
    <section class="chair-part chair-meeting" aria-label={words.meeting}>
      <p>
        <StatusPill tone="off" icon={draft ? 'clock' : 'check'}>
          {draft ? words.draft : words.closed}
        </StatusPill>
      </p>
      <h1 class="chair-main" lang="vi">
        {meeting.title}
      </h1>
      {at && <p class="chair-when">{(draft ? words.opensAt : words.closedAt)(timeOfDay(at, session.zone.value))}</p>}
      {draft && <ChairNext session={session} next={next} />}
    </section>
  )
}
