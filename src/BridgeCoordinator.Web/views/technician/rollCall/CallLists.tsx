import type { AnswerOnCard, DeskRollCallCard, SiteCard } from '../../../contract'
import { CommandButton } from '../../../design/CommandButton'
import { StatusPill, type Tone } from '../../../design/StatusPill'
import type { IconName } from '../../../design/Icon'
import { count } from '../../../i18n/format'
import type { Desk } from '../desk'
import type { Calls } from './calls'
import { rollCallWords } from './rollCallWords'

/** Longer lists stay closed until somebody looks for a name. */
const shown = 6

/** Who is still to be called, and what the others said; anybody can be called again. */
export function CallLists({ desk, card, calls }: { desk: Desk; card: DeskRollCallCard; calls: Calls }) {
  const words = rollCallWords()
  const isWaiting = ({ id }: SiteCard) => id !== card.calledSiteId
  const open = calls.exceptions.filter(isWaiting)
  const ready = calls.ready.filter(isWaiting)
  return (
    <div class="call-lists">
      {open.length > 0 && (
        <details open={open.length <= shown}>
          <summary>{words.toCall(open.length)}</summary>
          <ul>
            {open.map((site) => (
              <CallLine key={site.id} desk={desk} site={site} />
            ))}
          </ul>
        </details>
      )}
      {calls.answered.length > 0 && (
        <details open={calls.answered.length <= shown}>
          <summary>{words.answered(calls.answered.length)}</summary>
          <ul>
            {answeredWorstFirst(card, calls).map(({ site, answer }) => (
              <CallLine key={site.id} desk={desk} site={site} answer={answer} />
            ))}
          </ul>
        </details>
      )}
      {ready.length > 0 && (
        <details>
          <summary>{words.toCallReady(ready.length)}</summary>
          <ul>
            {ready.map((site) => (
              <CallLine key={site.id} desk={desk} site={site} />
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

const looks: Record<NonNullable<AnswerOnCard['result']>, [Tone, IconName]> = { noAnswer: ['bad', 'cross'], weak: ['warn', 'warn'], ok: ['good', 'check'] }
const order = Object.keys(looks)

function answeredWorstFirst(card: DeskRollCallCard, { answered }: Calls) {
  const answers = new Map(card.answers.map((answer) => [answer.siteId, answer]))
  return answered
    .map((site) => ({ site, answer: answers.get(site.id)! }))
    .sort((a, b) => order.indexOf(a.answer.result ?? '') - order.indexOf(b.answer.result ?? '') || a.site.order - b.site.order)
}

function CallLine({ desk, site, answer }: { desk: Desk; site: SiteCard; answer?: AnswerOnCard }) {
  const words = rollCallWords()
  const [tone, icon] = answer?.result ? looks[answer.result] : (['off', 'clock'] as const)
  return (
    <li class="call-line">
      <span>
        {site.name}
        {answer?.present !== undefined && <span class="muted"> · {count(answer.present)}</span>}
      </span>
      {answer?.result && (
        <StatusPill tone={tone} icon={icon} plain>
          {words.result[answer.result]}
        </StatusPill>
      )}
      <CommandButton
        session={desk.session}
        small
        kind="quiet"
        label={answer ? words.againThis(site.name) : words.callThis(site.name)}
        command={() => ({ type: 'callSite', siteId: site.id })}
      >
        {answer ? words.again : words.call}
      </CommandButton>
    </li>
  )
}
