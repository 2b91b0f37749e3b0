import type { LiveSession } from '../../../connection/session'
import type { DeskRollCallCard } from '../../../contract'
import { Figures } from '../../../design/Figures'
import { duration } from '../../../i18n/format'
import { courseOf } from './calls'
import { rollCallWords } from './rollCallWords'

/** The round times itself; the forecast is worth showing only once there is a pace. */
export function RoundTime({ session, card, exceptions }: { session: LiveSession; card: DeskRollCallCard; exceptions: number }) {
  const words = rollCallWords()
  const course = courseOf(card, exceptions, session.now.value)
  if (!course) return null
  return (
    <p class="round-time">
      <span>
        <span class="muted">{words.elapsed}</span> <Figures>{duration(course.elapsedSeconds)}</Figures>
      </span>
      {course.averageSeconds !== null && (
        <span class="muted">
          {words.average} {duration(course.averageSeconds)}
        </span>
      )}
      {exceptions > 0 && (
        <span class="muted">
          {words.remaining(exceptions)}
          {course.remainingSeconds !== null && `, ${words.about(duration(course.remainingSeconds))}`}
        </span>
      )}
    </p>
  )
}
