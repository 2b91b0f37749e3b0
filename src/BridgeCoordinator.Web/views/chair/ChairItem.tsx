import { runOf, type Course } from '../../agenda/course'
import type { LiveSession } from '../../connection/session'
import { StatusPill } from '../../design/StatusPill'
import { Elapsed, TimeLeft } from '../../design/Timer'
import { ChairNext } from './ChairNext'
import { chairWords } from './chairWords'

/** What is on, how much time is left for it, and what follows. */
export function ChairItem({ session, paused, course }: { session: LiveSession; paused: boolean; course: Course }) {
  const words = chairWords()
  const { current, next } = course
  return (
    <section class="chair-part chair-item-part" aria-label={words.item}>
      <h2>
        {words.item}
        {paused && (
          <StatusPill tone="warn" icon="pause">
            {words.paused}
          </StatusPill>
        )}
      </h2>
      {current ? (
        <p class="chair-main" lang="vi">
          {current.item.title}
        </p>
      ) : (
        <p class="chair-main muted">{words.noItem}</p>
      )}
      {current && <ItemTime session={session} current={current} />}
      <ChairNext session={session} next={next} />
    </section>
  )
}

function ItemTime({ session, current }: { session: LiveSession; current: NonNullable<Course['current']> }) {
  const { run, limitSeconds } = runOf(current)
  return (
    <p class="chair-time">
      {limitSeconds !== null ? (
        <TimeLeft now={session.now} run={run} limitSeconds={limitSeconds} />
      ) : (
        <span class="timer">
          <span class="timer-word">{chairWords().elapsed}</span>
          <Elapsed now={session.now} run={run} />
        </span>
      )}
    </p>
  )
}
