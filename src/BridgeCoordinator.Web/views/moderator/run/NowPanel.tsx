import { may } from '../../../access/rights'
import { runOf, type Course, type CourseItem } from '../../../agenda/course'
import { DriftPill } from '../../../agenda/DriftPill'
import type { SessionStatus } from '../../../contract'
import { Panel } from '../../../design/Panel'
import { Elapsed, TimeLeft } from '../../../design/Timer'
import { timeOfDay } from '../../../i18n/format'
import type { Desk } from '../desk'
import { ReadAloud } from '../floor/ReadAloud'
import { ExtendItem } from './ExtendItem'
import { RunActions } from './RunActions'
import { runWords } from './runWords'

/** The running item and the next one, with the words that go with them. */
export function NowPanel({ desk, course, status }: { desk: Desk; course: Course; status: SessionStatus }) {
  const words = runWords()
  const { current, next } = course
  const cues = desk.session.board.card('desk/agenda').value?.cues ?? {}
  const nothing = status === 'draft' ? words.notOpened : status === 'closed' ? words.ended : words.between
  const cue = current ? cues[current.item.id] : undefined
  const cueNext = next && !current ? cues[next.item.id] : undefined
  return (
    <Panel class="run-now" title={words.now} aside={course.offsetSeconds !== null && status !== 'closed' && <DriftPill offsetSeconds={course.offsetSeconds} />}>
      {current ? <Current desk={desk} current={current} /> : <p class="run-title muted">{nothing}</p>}
      {cue && <ReadAloud label={words.cue}>{cue}</ReadAloud>}
      {status !== 'closed' && (
        <p class="run-next">
          <span class="muted">{words.next}</span> <strong lang="vi">{next ? next.item.title : words.nothingNext}</strong>{' '}
          {next?.expectedStart !== undefined && <span class="muted">{words.at(timeOfDay(next.expectedStart, desk.session.zone.value))}</span>}
        </p>
      )}
      {cueNext && status !== 'closed' && <ReadAloud label={words.cueNext}>{cueNext}</ReadAloud>}
      {(status === 'open' || status === 'paused') && may(desk.session, 'startItem') && <RunActions desk={desk} course={course} />}
    </Panel>
  )
}

function Current({ desk, current }: { desk: Desk; current: CourseItem }) {
  const words = runWords()
  const { item, expectedEnd, overrunSeconds } = current
  const { now, zone } = desk.session
  const { run, limitSeconds } = runOf(current)
  return (
    <>
      <p class="run-title" lang="vi">
        {item.title}
      </p>
      {item.presenters.length > 0 && (
        <p class="muted" lang="vi">
          {item.presenters.join(' · ')}
        </p>
      )}
      <p class="run-time">
        {limitSeconds === null ? (
          <span class="timer">
            <span class="timer-word">{words.running}</span> <Elapsed now={now} run={run} />
          </span>
        ) : (
          <TimeLeft now={now} run={run} limitSeconds={limitSeconds} />
        )}
        {expectedEnd !== undefined && overrunSeconds === 0 && <span class="muted">{words.until(timeOfDay(expectedEnd, zone.value))}</span>}
      </p>
      {item.lengthSeconds != null && may(desk.session, 'extendItem') && <ExtendItem desk={desk} itemId={item.id} />}
    </>
  )
}
