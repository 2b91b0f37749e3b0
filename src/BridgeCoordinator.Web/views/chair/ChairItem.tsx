import { runOf, type Course } from '../../agenda/course'
import type { LiveSession } from '../../connection/session'
import type { SessionStatus } from '../../contract'
import { Elapsed, TimeLeft } from '../../design/Timer'
import { timeOfDay } from '../../i18n/format'
import { chairWords } from './chairWords'

/** What is on, how much time is left for it, and what follows. */
export function ChairItem({ session, status, course }: { session: LiveSession; status: SessionStatus; course: Course }) {
  const words = chairWords()
  const { current, next } = course
  const state = status === 'open' ? null : words[status]
  return (
    <section class="chair-part" aria-label={words.item}>
      <h2>{words.item}</h2>
      {state && <p class="chair-state">{state}</p>}
      {current ? (
        <p class={`chair-main ${current.item.title.length > 80 ? 'chair-main-long' : ''}`} lang="vi">
          {current.item.title}
        </p>
      ) : (
        !state && <p class="chair-main muted">{words.noItem}</p>
      )}
      {current && <ItemTime session={session} current={current} />}
      {next && (
        <p class="chair-next">
          <span class="muted">{words.next}:</span> <span lang="vi">{next.item.title}</span>
          {next.expectedStart !== undefined && <span class="muted"> ({timeOfDay(next.expectedStart, session.zone.value)})</span>}
        </p>
      )}
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
