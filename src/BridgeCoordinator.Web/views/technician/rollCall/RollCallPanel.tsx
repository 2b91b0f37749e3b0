import { useSignal } from '@preact/signals'
import type { DeskRollCallCard } from '../../../contract'
import { CommandButton } from '../../../design/CommandButton'
import { Panel } from '../../../design/Panel'
import { StatusPill } from '../../../design/StatusPill'
import { duration } from '../../../i18n/format'
import type { Desk } from '../desk'
import { CallDesk } from './CallDesk'
import { CallLists } from './CallLists'
import { callsOf, courseOf } from './calls'
import './RollCall.css'
import { rollCallWords } from './rollCallWords'
import { RoundTime } from './RoundTime'

/** The roll call: who reported ready needs no call, so a round is as long as its exceptions. */
export function RollCallPanel({ desk }: { desk: Desk }) {
  const words = rollCallWords()
  const postponed = useSignal<readonly string[]>([])
  const { board } = desk.session
  const card = board.card('desk/rollCall').value
  if (!card) return null
  const over = desk.over.value
  const running = card.state === 'running' && !over
  if (over && card.round === 0) return null
  const calls = callsOf(board.sites.value, card, postponed.value)
  return (
    <Panel
      class={`roll-call ${running ? 'roll-call-running' : ''}`}
      title={words.title}
      aside={
        card.round > 0 && (
          <StatusPill tone={running ? 'accent' : 'off'} icon={running ? 'play' : 'check'}>
            {words.round(card.round)}
          </StatusPill>
        )
      }
    >
      {running && <RoundTime session={desk.session} card={card} exceptions={calls.exceptions.length} />}
      {running && <CallDesk desk={desk} card={card} calls={calls} postponed={postponed} />}
      {running && <CallLists desk={desk} card={card} calls={calls} />}
      {!running && card.round > 0 && <Result card={card} open={calls.exceptions.length + calls.ready.length} />}
      {!running && !over && (
        <div class="roll-call-start">
          {card.round === 0 && <p>{words.plan(calls.exceptions.length, calls.ready.length)}</p>}
          <CommandButton
            session={desk.session}
            kind={card.round === 0 ? 'primary' : 'plain'}
            icon="play"
            command={() => ({ type: 'startRollCall', round: card.round + 1 })}
            onAnswer={() => (postponed.value = [])}
          >
            {words.start(card.round + 1)}
          </CommandButton>
        </div>
      )}
    </Panel>
  )
}

function Result({ card, open }: { card: DeskRollCallCard; open: number }) {
  const words = rollCallWords()
  const course = courseOf(card, 0, 0)
  const of = (wanted: string) => card.answers.filter(({ result }) => result === wanted).length
  return (
    <p>
      {words.counts(of('ok'), of('weak'), of('noAnswer'))}
      {open > 0 && `, ${words.notCalled(open)}`}
      {course && `. ${words.took(duration(course.elapsedSeconds))}`}
      {course?.averageSeconds != null && `, ${words.average} ${duration(course.averageSeconds)}`}.
    </p>
  )
}
