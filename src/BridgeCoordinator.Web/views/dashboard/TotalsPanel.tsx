import type { ComponentChildren } from 'preact'
import { plannedOf } from '../../attendance/headcount'
import type { LiveSession } from '../../connection/session'
import { Figures } from '../../design/Figures'
import { Panel } from '../../design/Panel'
import { count } from '../../i18n/format'
import { dashboardWords } from './dashboardWords'

/** The meeting in three figures: while it lasts how the sites stand, afterwards what it came to. */
export function TotalsPanel({ session }: { session: LiveSession }) {
  const words = dashboardWords()
  const { board } = session
  const totals = board.card('totals').value
  if (!totals) return null
  const over = board.card('meeting').value?.status === 'closed'
  const outOf = (n: number) => words.outOf(count(n))
  const items = board.card('agenda').value?.items ?? []
  return (
    <Panel class="totals" title={words.present} titleUnseen>
      <dl class="totals-figures">
        <Figure name={words.present} value={totals.present}>
          {plannedOf(totals)}
        </Figure>
        {over ? (
          <>
            <Figure name={words.sitesAttended} value={board.sites.value.filter((site) => site.present > 0).length}>
              {outOf(totals.sitesTotal)}
            </Figure>
            <Figure name={words.itemsHeld} value={items.filter((item) => item.state === 'finished').length}>
              {outOf(items.length)}
            </Figure>
          </>
        ) : (
          <>
            <Figure name={words.sitesReady} value={totals.sitesReady}>
              {outOf(totals.sitesTotal)}
            </Figure>
            <Figure name={words.sitesOnline} value={totals.sitesOnline}>
              {outOf(totals.sitesTotal)}
            </Figure>
          </>
        )}
      </dl>
    </Panel>
  )
}

function Figure({ name, value, children }: { name: string; value: number; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>
          <Figures>{count(value)}</Figures>
        </strong>{' '}
        <span class="muted">{children}</span>
      </dd>
    </div>
  )
}
