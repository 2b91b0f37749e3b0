import { useEffect } from 'preact/hooks'
import type { LiveSession } from '../../connection/session'
import type { TurnOnCard } from '../../contract'
import { announce } from '../../design/announce'
import { Elapsed, TimeLeft } from '../../design/Timer'
import { floorWords } from '../../floor/floorWords'
import { placeOf } from '../../floor/place'
import { TurnPill } from '../../floor/TurnPill'
import { chairWords } from './chairWords'
import { personOf } from './people'

/** Who has the floor, as the chair would say it: name, title, site. */
export function ChairSpeaker({ session, turn }: { session: LiveSession; turn: TurnOnCard | undefined }) {
  const words = chairWords()
  const floor = floorWords()
  const site = turn && placeOf(session.board, turn)
  useEffect(() => {
    if (site) announce(floor.nowSpeaks(site))
  }, [site])
  if (!turn)
    return (
      <section class="chair-part chair-nobody" aria-label={words.speaker}>
        <h2>{words.speaker}</h2>
        <p class="muted">{words.nobody}</p>
      </section>
    )
  const person = personOf(session, turn.requestId)
  const speaking = turn.state === 'speaking'
  const run = { seconds: turn.spokenSeconds, runningSince: speaking ? turn.runningSince : null }
  return (
    <section class={`chair-part chair-speaker ${speaking ? '' : 'chair-suspended'}`} aria-label={words.speaker}>
      <h2>
        {words.speaker}{' '}
        <TurnPill turn={turn} />
      </h2>
      {person && (
        <p class="chair-main" lang="vi">
          {person.name}
        </p>
      )}
      {person?.title && (
        <p class="chair-title" lang="vi">
          {person.title}
        </p>
      )}
      <p class={person ? 'chair-site' : 'chair-main'} lang="vi">
        {site}
      </p>
      <p class="chair-time">
        {turn.limitSeconds != null ? (
          <TimeLeft now={session.now} run={run} limitSeconds={turn.limitSeconds} />
        ) : (
          <span class="timer">
            <span class="timer-word">{floor.spokenFor}</span>
            <Elapsed now={session.now} run={run} />
          </span>
        )}
      </p>
    </section>
  )
}
