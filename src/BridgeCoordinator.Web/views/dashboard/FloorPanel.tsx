import { useEffect } from 'preact/hooks'
import type { LiveSession } from '../../connection/session'
import type { FloorCard, TurnOnCard } from '../../contract'
import { announce } from '../../design/announce'
import { Panel } from '../../design/Panel'
import { Elapsed, TimeLeft } from '../../design/Timer'
import { floorWords } from '../../floor/floorWords'
import { TurnPill } from '../../floor/TurnPill'
import { dashboardWords } from './dashboardWords'

const shownWaiting = 3

/** Who has the floor, who is next, who waits. Names appear only where the card carries them: released by the moderator. */
export function FloorPanel({ session }: { session: LiveSession }) {
  const words = floorWords()
  const floor = session.board.card('floor').value
  const site = siteNames(session)
  const speaking = floor?.turn?.state === 'speaking' ? site(floor.turn.siteId) : undefined
  useEffect(() => {
    if (speaking) announce(words.nowSpeaks(speaking))
  }, [speaking])
  if (!floor) return null
  return (
    <Panel class="floor" title={dashboardWords().speaker} aside={floor.turn && <TurnPill turn={floor.turn} />}>
      {floor.turn ? (
        <Turn session={session} turn={floor.turn} siteName={site(floor.turn.siteId)} />
      ) : (
        <p class="floor-site muted">{floor.mode === 'closed' ? words.closed : words.nobody}</p>
      )}
      <Queue floor={floor} site={site} />
    </Panel>
  )
}

function Turn({ session, turn, siteName }: { session: LiveSession; turn: TurnOnCard; siteName: string }) {
  const words = floorWords()
  const run = { seconds: turn.spokenSeconds, runningSince: turn.state === 'speaking' ? turn.runningSince : null }
  return (
    <>
      <p class="floor-site" lang="vi">
        {siteName}
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

function Queue({ floor, site }: { floor: FloorCard; site(id: string): string }) {
  const words = floorWords()
  const more = floor.waiting.length - shownWaiting
  return (
    <dl class="floor-queue">
      {floor.standBy && (
        <div>
          <dt>{words.standBy}</dt>
          <dd lang="vi">{site(floor.standBy.siteId)}</dd>
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
              .map(({ siteId }) => site(siteId))
              .join(' · ')}
            {more > 0 && ` ${words.andMore(more)}`}
          </dd>
        </div>
      )}
    </dl>
  )
}

function siteNames(session: LiveSession): (siteId: string) => string {
  return (siteId) => session.board.card(`sites/${siteId}`).value?.name ?? siteId
}
