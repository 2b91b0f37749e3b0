import { useSignal } from '@preact/signals'
import { CommandButton } from '../../../design/CommandButton'
import { Field } from '../../../design/Field'
import { Panel } from '../../../design/Panel'
import { StatusPill } from '../../../design/StatusPill'
import { timeOfDay } from '../../../i18n/format'
import type { Desk } from '../desk'
import { incidentsOf } from '../incidents/IncidentsPanel'
import { siteWords } from '../sites/siteWords'
import { blockersOf, type Blocker } from './blockers'
import './GoPanel.css'
import { goWords } from './goWords'

/** Whether the meeting may begin: what speaks against it, in so many words, and the declaration that goes into the log. */
export function GoPanel({ desk }: { desk: Desk }) {
  const words = goWords()
  const { session } = desk
  const card = session.board.card('desk/rollCall').value
  const status = session.board.card('meeting').value?.status
  if (!card || !status || (status !== 'draft' && !card.go)) return null
  return (
    <Panel class="tech-go" title={words.title}>
      {card.go && (
        <div class="go-declared">
          <StatusPill tone={card.go.go ? 'good' : 'bad'} icon={card.go.go ? 'check' : 'cross'}>
            {(card.go.go ? words.declaredGo : words.declaredNoGo)(timeOfDay(card.go.at, session.zone.value))}
          </StatusPill>
          {card.go.note && <p>{card.go.note}</p>}
        </div>
      )}
      {status === 'draft' && card.state === 'running' && <p class="muted">{words.afterRollCall}</p>}
      {status === 'draft' && card.state !== 'running' && <Decide desk={desk} />}
    </Panel>
  )
}

function Decide({ desk }: { desk: Desk }) {
  const words = goWords()
  const note = useSignal('')
  const all = desk.standings.value
  const blockers = blockersOf(all)
  const troubled = blockers.reduce((sum, { names }) => sum + names.length, 0)
  const incidents = incidentsOf(desk).filter(({ resolvedAt }) => resolvedAt === undefined).length
  const declare = (go: boolean) => () => ({ type: 'declareGo', go, ...(note.value.trim() && { note: note.value.trim() }) }) as const
  const done = { session: desk.session, onAnswer: ({ accepted }: { accepted: boolean }) => accepted && (note.value = '') }
  return (
    <div class="go">
      {troubled === 0 ? <p>{words.allReady(all.length)}</p> : <Blockers blockers={blockers} ready={all.filter(({ facts }) => facts.site.ready).length} all={all.length} />}
      {incidents > 0 && <p>{words.incidents(incidents)}</p>}
      <Field label={words.note} hint={words.noteHint} value={note.value} onInput={(value) => (note.value = value)} maxLength={500} />
      <div class="go-buttons">
        <CommandButton {...done} kind="primary" icon="check" command={declare(true)} sure={troubled > 0 && words.sure(troubled)}>
          {words.go}
        </CommandButton>
        <CommandButton {...done} kind="danger" icon="cross" command={declare(false)}>
          {words.noGo}
        </CommandButton>
      </div>
    </div>
  )
}

const named = 6

function Blockers({ blockers, ready, all }: { blockers: readonly Blocker[]; ready: number; all: number }) {
  const words = goWords()
  const problems = siteWords().problem
  return (
    <>
      <p>{words.ready(ready, all)}</p>
      <dl class="blockers">
        {blockers.map(({ problem, names }) => (
          <div key={problem}>
            <dt>
              {problems[problem]} ({names.length})
            </dt>
            <dd>
              {names.slice(0, named).join(', ')}
              {names.length > named && ` ${words.more(names.length - named)}`}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
