import { useEffect } from 'preact/hooks'
import type { FloorCard, TurnOnCard } from '../../../contract'
import { announce } from '../../../design/announce'
import { Panel } from '../../../design/Panel'
import { StatusPill } from '../../../design/StatusPill'
import { Elapsed, TimeLeft } from '../../../design/Timer'
import { floorWords } from '../../../floor/floorWords'
import { HeardPill } from '../../../links/LinkPills'
import { siteName, siteOf, type Desk } from '../desk'
import { deskFloorWords } from './deskFloorWords'
import type { Queue } from './queue'
import { callOf } from './calling'
import { ReadAloud } from './ReadAloud'
import { StandByLine } from './StandByLine'
import { TurnActions } from './TurnActions'
import './TurnPanel.css'
import { personOf } from './who'

/** Whose turn it is, how its time stands, and everything that may be done with it; below, who is told to be ready. */
export function TurnPanel({ desk, floor, queue }: { desk: Desk; floor: FloorCard; queue: Queue }) {
  const words = deskFloorWords()
  const turn = floor.turn
  const speaking = turn?.state === 'speaking' ? siteName(desk, turn.siteId) : undefined
  useEffect(() => {
    if (speaking) announce(floorWords().nowSpeaks(speaking))
  }, [speaking, turn?.requestId])
  return (
    <Panel class={`turn ${turn ? `turn-${turn.state}` : ''}`} title={words.turn} aside={turn && <TurnState turn={turn} />}>
      {turn ? <Turn desk={desk} turn={turn} queue={queue} /> : <p class="turn-nobody muted">{words.nobody}</p>}
      {queue.standBy && <StandByLine desk={desk} floor={floor} request={queue.standBy} />}
    </Panel>
  )
}

function TurnState({ turn }: { turn: TurnOnCard }) {
  const words = floorWords()
  if (turn.state === 'speaking')
    return (
      <StatusPill tone="accent" icon="microphone">
        {words.speaking}
      </StatusPill>
    )
  return (
    <StatusPill tone="warn" icon="pause">
      {turn.suspendReason === 'linkLost' ? words.suspendedLost : words.suspended}
    </StatusPill>
  )
}

function Turn({ desk, turn, queue }: { desk: Desk; turn: TurnOnCard; queue: Queue }) {
  const words = deskFloorWords()
  const site = siteOf(desk, turn.siteId)
  const request = queue.turn
  const run = { seconds: turn.spokenSeconds, runningSince: turn.state === 'speaking' ? turn.runningSince : null }
  const { now } = desk.session
  return (
    <>
      <div class="turn-who">
        <div>
          <p class="turn-site" lang="vi">
            {turn.unit ?? site?.name}
          </p>
          {request && (
            <p class="turn-person" lang="vi">
              {personOf(request)}
            </p>
          )}
          <p class="turn-facts">
            <span>{floorWords().kind[turn.kind]}</span>
            {site && <HeardPill site={site} plain />}
            {request?.released && <span>{words.released}</span>}
          </p>
        </div>
        <div class="turn-time">
          {turn.limitSeconds != null ? <TimeLeft now={now} run={run} limitSeconds={turn.limitSeconds} /> : <span class="muted">{words.noLimit}</span>}
          <p class="turn-spoken">
            {floorWords().spokenFor} <Elapsed now={now} run={run} />
          </p>
        </div>
      </div>
      {request?.topic && (
        <p class="turn-topic" lang="vi">
          {request.topic}
        </p>
      )}
      {turn.state === 'suspended' && request?.suspendNote && <p class="turn-topic muted">{request.suspendNote}</p>}
      {request && turn.state === 'speaking' && <ReadAloud label={words.readAloud}>{callOf(request, site)}</ReadAloud>}
      {request && <TurnActions desk={desk} turn={turn} request={request} />}
    </>
  )
}
