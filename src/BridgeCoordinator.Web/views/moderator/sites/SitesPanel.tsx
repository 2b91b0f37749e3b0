import { useSignal } from '@preact/signals'
import type { SiteCard } from '../../../contract'
import { Panel } from '../../../design/Panel'
import { StatusPill, type Tone } from '../../../design/StatusPill'
import type { IconName } from '../../../design/Icon'
import { count } from '../../../i18n/format'
import { finds } from '../../../i18n/names'
import type { Desk } from '../desk'
import { needOf, worstFirst, type Need } from './siteOrder'
import { SiteRow } from './SiteRow'
import './SitesPanel.css'
import { sitesWords } from './sitesWords'

const needs: readonly Need[] = ['trouble', 'look', 'fine']
const looks: Record<Need, [Tone, IconName]> = { trouble: ['bad', 'cross'], look: ['warn', 'warn'], fine: ['good', 'check'] }

/** Beyond this, sites that are fine are folded away: what is left on the screen is what asks for somebody. */
const foldFrom = 40

/** Every site, those that cannot be heard first. */
export function SitesPanel({ desk }: { desk: Desk }) {
  const words = sitesWords()
  const { board } = desk.session
  const open = useSignal<string | null>(null)
  const live = board.card('meeting').value?.status !== 'draft'
  const sites = board.sites.value
  const shown = sites.filter((site) => finds(site.name, desk.query.value))
  const searched = desk.query.value.trim() !== ''
  return (
    <Panel class="overview" title={`${words.title} (${sites.length})`}>
      {needs.map((need) => {
        const group = worstFirst(shown.filter((site) => needOf(site, live) === need))
        if (group.length === 0) return null
        return (
          <Group key={need} need={need} n={group.length} open={searched || need === 'trouble' || sites.length < foldFrom || (need === 'look' && group.length < foldFrom)}>
            {group.map((site: SiteCard) => (
              <SiteRow key={site.id} desk={desk} site={site} open={open} live={live} />
            ))}
          </Group>
        )
      })}
      {shown.length === 0 && <p class="muted">{words.noneFound}</p>}
    </Panel>
  )
}

function Group({ need, n, open, children }: { need: Need; n: number; open: boolean; children: preact.ComponentChildren }) {
  const [tone, icon] = looks[need]
  return (
    <details class="overview-group" open={open}>
      <summary>
        <StatusPill tone={tone} icon={icon} plain>
          {sitesWords().needs[need]} ({count(n)})
        </StatusPill>
      </summary>
      <ul>{children}</ul>
    </details>
  )
}
