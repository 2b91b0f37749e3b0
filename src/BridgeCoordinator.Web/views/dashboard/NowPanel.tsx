import { useEffect } from 'preact/hooks'
import { courseOf, runOf, type Course } from '../../agenda/course'
import { DriftPill } from '../../agenda/DriftPill'
import type { LiveSession } from '../../connection/session'
import type { MeetingCard } from '../../contract'
import { announce } from '../../design/announce'
import { Panel } from '../../design/Panel'
import { StatusPill } from '../../design/StatusPill'
import { Elapsed, TimeLeft } from '../../design/Timer'
import { timeOfDay } from '../../i18n/format'
import { BeforePanel, AfterPanel } from './BeforeAndAfter'
import { dashboardWords } from './dashboardWords'

/** The first thing to read: the running item, how it stands with time, and what follows. */
export function NowPanel({ session }: { session: LiveSession }) {
  const meeting = session.board.card('meeting').value
  if (!meeting) return null
  if (meeting.status === 'draft') return <BeforePanel meeting={meeting} />
  if (meeting.status === 'closed') return <AfterPanel session={session} meeting={meeting} />
  return <RunningPanel session={session} meeting={meeting} />
}

function RunningPanel({ session, meeting }: { session: LiveSession; meeting: MeetingCard }) {
  const words = dashboardWords()
  const agenda = session.board.card('agenda').value
  const title = agenda?.items.find((item) => item.id === agenda.currentItemId)?.title
  useEffect(() => {
    if (title) announce(`${words.now}: ${title}`)
  }, [title])
  if (!agenda) return null
  const course = courseOf(agenda, meeting.status, session.now.value)
  return (
    <Panel
      class="now"
      title={words.now}
      aside={
        <>
          {meeting.status === 'paused' && (
            <StatusPill tone="warn" icon="pause">
              {words.paused}
            </StatusPill>
          )}
          {course.offsetSeconds !== null && <DriftPill offsetSeconds={course.offsetSeconds} />}
        </>
      }
    >
      <Current session={session} course={course} />
      <Next course={course} zone={session.zone.value} />
    </Panel>
  )
}

function Current({ session, course }: { session: LiveSession; course: Course }) {
  const words = dashboardWords()
  const current = course.current
  if (!current) return <p class="now-title muted">{words.nothingNow}</p>
  const { item, expectedEnd, overrunSeconds } = current
  const { run, limitSeconds } = runOf(current)
  return (
    <>
      <p class="now-title" lang="vi">
        {item.title}
      </p>
      {item.presenters.length > 0 && <p class="muted" lang="vi">{item.presenters.join(' · ')}</p>}
      <p class="now-time">
        {limitSeconds === null ? (
          <span>
            {words.running} <Elapsed now={session.now} run={run} />
          </span>
        ) : (
          <TimeLeft now={session.now} run={run} limitSeconds={limitSeconds} />
        )}
        {expectedEnd !== undefined && overrunSeconds === 0 && <span class="muted">{words.until(timeOfDay(expectedEnd, session.zone.value))}</span>}
      </p>
    </>
  )
}

function Next({ course, zone }: { course: Course; zone: string }) {
  const words = dashboardWords()
  const next = course.next
  return (
    <div class="now-next">
      <h3>{words.next}</h3>
      <p class="now-next-line">
        {next ? (
          <span class="now-next-title" lang="vi">
            {next.item.title}
          </span>
        ) : (
          <span class="muted">{words.nothingNext}</span>
        )}
        {next?.expectedStart !== undefined && <span class="muted">{words.from(timeOfDay(next.expectedStart, zone))}</span>}
      </p>
    </div>
  )
}
