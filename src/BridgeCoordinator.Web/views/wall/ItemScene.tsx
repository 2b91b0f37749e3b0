import { runOf, type CourseItem } from '../../agenda/course'
import type { LiveSession } from '../../connection/session'
import { Elapsed, TimeLeft } from '../../design/Timer'
import { lengthOf } from './scene'
import { wallWords } from './wallWords'

export function ItemScene({ session, current }: { session: LiveSession; current: CourseItem }) {
  const { run, limitSeconds } = runOf(current)
  return (
    <>
      <h1 class={`wall-item wall-${lengthOf(current.item.title)}`} lang="vi">
        {current.item.title}
      </h1>
      <p class="wall-time">
        {limitSeconds !== null ? (
          <TimeLeft now={session.now} run={run} limitSeconds={limitSeconds} />
        ) : (
          <span class="timer">
            <span class="timer-word">{wallWords().elapsed}</span>
            <Elapsed now={session.now} run={run} />
          </span>
        )}
      </p>
    </>
  )
}
