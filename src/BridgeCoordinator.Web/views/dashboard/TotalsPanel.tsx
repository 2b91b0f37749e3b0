import type { LiveSession } from '../../connection/session'
import { Figures } from '../../design/Figures'
import { Panel } from '../../design/Panel'
import { count } from '../../i18n/format'
import { dashboardWords } from './dashboardWords'

export function TotalsPanel({ session }: { session: LiveSession }) {
  const words = dashboardWords()
  const totals = session.board.card('totals').value
  if (!totals) return null
  const figures: [string, number, number][] = [
    [words.present, totals.present, totals.expected],
    [words.sitesReady, totals.sitesReady, totals.sitesTotal],
    [words.sitesOnline, totals.sitesOnline, totals.sitesTotal],
  ]
  return (
    <Panel class="totals" title={words.present} titleUnseen>
      <dl class="totals-figures">
        {figures.map(([name, value, whole]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <strong>
                <Figures>{count(value)}</Figures>
              </strong>{' '}
              {whole > 0 && <span class="muted">{words.outOf(count(whole))}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
