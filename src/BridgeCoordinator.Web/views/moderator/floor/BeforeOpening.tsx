import { plannedOf } from '../../../attendance/headcount'
import { Panel } from '../../../design/Panel'
import { StatusPill } from '../../../design/StatusPill'
import { count, timeOfDay } from '../../../i18n/format'
import type { Desk } from '../desk'
import { beforeWords } from './beforeWords'
import './BeforeOpening.css'

/** So many names are read; beyond them the number says more. */
const namedUpTo = 12

/** Before the opening there is no floor to run: instead, whether the meeting can begin. */
export function BeforeOpening({ desk }: { desk: Desk }) {
  const words = beforeWords()
  const { board, zone } = desk.session
  const totals = board.card('totals').value
  const rollCall = board.card('desk/rollCall').value
  const notReady = board.sites.value.filter((site) => !site.ready)
  const lost = board.sites.value.filter((site) => site.channel !== 'phone' && (site.video === 'lost' || site.video === 'maintenance'))
  if (!totals) return null
  return (
    <Panel class="before" title={words.title}>
      <dl>
        <div>
          <dt>{words.ready}</dt>
          <dd>
            {count(totals.sitesReady)} <small>/ {count(totals.sitesTotal)}</small>
          </dd>
        </div>
        <div>
          <dt>{words.present}</dt>
          <dd>
            {count(totals.present)} <small>{plannedOf(totals)}</small>
          </dd>
        </div>
        <div>
          <dt>{words.lost}</dt>
          <dd>{count(lost.length)}</dd>
        </div>
      </dl>
      <p class="before-go">
        {rollCall?.go ? (
          <StatusPill tone={rollCall.go.go ? 'good' : 'bad'} icon={rollCall.go.go ? 'check' : 'cross'}>
            {(rollCall.go.go ? words.go : words.noGo)(timeOfDay(rollCall.go.at, zone.value))}
          </StatusPill>
        ) : (
          <StatusPill tone="off" icon="unknown">
            {words.undecided}
          </StatusPill>
        )}
        {rollCall?.go?.note && <span lang="vi">{rollCall.go.note}</span>}
      </p>
      {notReady.length > 0 && (
        <p>
          <span class="muted">{words.notReady}:</span> <span lang="vi">{notReady.slice(0, namedUpTo).map((site) => site.name).join(' · ')}</span>{' '}
          {notReady.length > namedUpTo && words.andMore(count(notReady.length - namedUpTo))}
        </p>
      )}
    </Panel>
  )
}
