import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { FloorCard, TurnOnCard } from '../../../contract'
import { announce } from '../../../design/announce'
import { Panel } from '../../../design/Panel'
import { Elapsed } from '../../../design/Timer'
import { floorWords } from '../../../floor/floorWords'
import { TurnPill } from '../../../floor/TurnPill'
import { HeardPill } from '../../../links/LinkPills'
import { profileOf, siteName, siteOf, type Desk } from '../desk'
import { deskFloorWords } from './deskFloorWords'
import type { Queue } from './queue'
import { callOf } from './calling'
import { ReadAloud } from './ReadAloud'
import { StandByLine } from './StandByLine'
import { TurnActions } from './TurnActions'
import './TurnPanel.css'
import { TurnStrip } from './TurnStrip'
import { runOfTurn, TurnTime } from './TurnTime'
import { personOf } from './who'

/** Whose turn it is, how its time stands, and everything that may be done with it; below, who is told to be ready. */
export function TurnPanel({ desk, floor, queue }: { desk: Desk; floor: FloorCard; queue: Queue }) {
  const words = deskFloorWords()
  const turn = floor.turn
  const speaking = turn?.state === 'speaking' ? siteName(desk, turn.siteId) : undefined
  useEffect(() => {
    if (speaking) announce(floorWords().nowSpeaks(speaking))
  }, [speaking, turn?.requestId])
  const who = useRef<HTMLDivElement>(null)
  return (
    <>
      {turn && <TurnStrip desk={desk} turn={turn} full={who} />}
      <Panel class={`turn ${turn ? `turn-${turn.state}` : ''}`} title={words.turn} aside={turn && <TurnPill turn={turn} />}>
        {turn ? <Turn desk={desk} turn={turn} queue={queue} who={who} /> : <p class="turn-nobody muted">{words.nobody}</p>}
        {queue.standBy && <StandByLine desk={desk} floor={floor} request={queue.standBy} />}
      </Panel>
    </>
  )
}

function Turn({ desk, turn, queue, who }: { desk: Desk; turn: TurnOnCard; queue: Queue; who: RefObject<HTMLDivElement | null> }) {
  const words = deskFloorWords()
  const site = siteOf(desk, turn.siteId)
  const request = queue.turn
  return (
    <>
      <div ref={who} class="turn-who">
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
          <TurnTime desk={desk} turn={turn} />
          {turn.limitSeconds == null ? (
            <p class="turn-spoken">{words.noLimit}</p>
          ) : (
            <p class="turn-spoken">
              {floorWords().spokenFor} <Elapsed now={desk.session.now} run={runOfTurn(turn)} />
            </p>
          )}
        </div>
      </div>
      {request?.topic && (
        <p class="turn-topic" lang="vi">
          {request.topic}
        </p>
      )}
      {turn.state === 'suspended' && request?.suspendNote && <p class="turn-topic muted">{request.suspendNote}</p>}
      {request && turn.state === 'speaking' && <ReadAloud label={words.readAloud}>{callOf(request, site, profileOf(desk))}</ReadAloud>}
      {request && <TurnActions desk={desk} turn={turn} request={request} />}
    </>
  )
}
