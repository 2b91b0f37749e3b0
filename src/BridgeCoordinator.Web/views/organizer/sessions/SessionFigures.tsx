import { plannedOf } from '../../../attendance/headcount'
import { count } from '../../../i18n/format'
import type { Glance } from './glance'
import { sessionsWords } from './sessionsWords'

export function SessionFigures({ glance }: { glance: Glance }) {
  const words = sessionsWords()
  const { totals, item, meeting } = glance
  const of = (n: number, total: number) => (total > 0 ? words.ofTotal(count(n), count(total)) : count(n))
  return (
    <dl class="session-figures">
      <div>
        <dt>{words.ready}</dt>
        <dd>{of(totals.sitesReady, totals.sitesTotal)}</dd>
      </div>
      <div>
        <dt>{words.online}</dt>
        <dd>{of(totals.sitesOnline, totals.sitesTotal)}</dd>
      </div>
      <div>
        <dt>{words.present}</dt>
        <dd>
          {count(totals.present)} {plannedOf(totals)}
        </dd>
      </div>
      {item && meeting.status !== 'closed' && (
        <div class="session-item">
          <dt>{item.running ? words.item : words.next}</dt>
          <dd lang="vi">{item.title}</dd>
        </div>
      )}
    </dl>
  )
}
