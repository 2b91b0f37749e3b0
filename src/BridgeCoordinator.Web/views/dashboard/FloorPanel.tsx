import { useEffect } from 'preact/hooks'
import type { LiveSession } from '../../connection/session'
import type { FloorCard, TurnOnCard } from '../../contract'
import { announce } from '../../design/announce'
import { Panel } from '../../design/Panel'
import { Elapsed, TimeLeft } from '../../design/Timer'
import { floorWords } from '../../floor/floorWords'
import { placeOf } from '../../floor/place'
import { TurnPill } from '../../floor/TurnPill'
import { dashboardWords } from './dashboardWords'

const shownWaiting = 3

/** Who has the floor, who is next, who waits. Names appear only where the card carries them: released by the moderator. */
export function FloorPanel({ session }: { session: LiveSession }) {
  const words = floorWords()
  const floor = session.board.card('floor').value
  const speaking = floor?.turn?.state === 'speaking' ? placeOf(session.board, floor.turn) : undefined
  useEffect(() => {
    if (speaking) announce(words.nowSpeaks(speaking))
  }, [speaking])
  if (!floor) return null
  return (
    <Panel class="floor" title={dashboardWords().speaker} aside={floor.turn && <TurnPill turn={floor.turn} />}>
      {floor.turn ? (
        <Turn session={session} turn={floor.turn} />
      ) : (
        <p class="floor-site muted">{floor.mode === 'closed' ? words.closed : words.nobody}</p>
      )}
      <Queue session={session} floor={floor} />
    </Panel>
  )
}

function Turn({ session, turn }: { session: LiveSession; turn: TurnOnCard }) {
  const words = floorWords()
  const run = { seconds: turn.spokenSeconds, runningSince: turn.state === 'speaking' ? turn.runningSince : null }
  return (
    <>
      <p class="floor-site" lang="vi">
        {placeOf(session.board, turn)}
      </p>
      {turn.speaker && <p class="floor-speaker" lang="vi">{[turn.speaker, turn.speakerTitle].filter(Boolean).join(', ')}</p>}
      <p class="floor-time">
        <span class="muted">{words.kind[turn.kind]}</span>
        {turn.limitSeconds != null ? (
          <TimeLeft now={session.now} run={run} limitSeconds={turn.limitSeconds} />
        ) : (
          <span>
            <span class="muted">{words.spokenFor}</span> <Elapsed now={session.now} run={run} />
          </span>
        )}
      </p>
    </>
  )
}

function Queue({ session, floor }: { session: LiveSession; floor: FloorCard }) {
  const words = floorWords()
  const more = floor.waiting.length - shownWaiting
  return (
    <dl class="floor-queue">
      {floor.standBy && (
        <div>
          <dt>{words.standBy}</dt>
          <dd lang="vi">{placeOf(session.board, floor.standBy)}</dd>
        </div>
      )}
      {floor.waiting.length > 0 && (
        <div>
          <dt>
            {words.waiting} ({floor.waiting.length})
          </dt>
          <dd>
            {floor.waiting
              .slice(0, shownWaiting)
              .map((waiting) => placeOf(session.board, waiting))
              .join(' · ')}
            {more > 0 && ` ${words.andMore(more)}`}
          </dd>
        </div>
      )}
    </dl>
  )
}
