import { useSignal } from '@preact/signals'
import type { LiveSession } from '../../connection/session'
import type { SiteCard } from '../../contract'
import { Field } from '../../design/Field'
import { Panel } from '../../design/Panel'
import { StatusPill } from '../../design/StatusPill'
import { count } from '../../i18n/format'
import { finds } from '../../i18n/names'
import { HeardPill } from '../../links/VideoPill'
import { dashboardWords } from './dashboardWords'
import './sites.css'

/** Beyond this the grid no longer fits a screen, and people look for their own site. */
const searchFrom = 24

/** Every site in the plan's order, with its picture and sound as attested. */
export function SitesPanel({ session }: { session: LiveSession }) {
  const words = dashboardWords()
  const query = useSignal('')
  const sites = session.board.sites.value
  const many = sites.length > searchFrom
  const shown = many ? sites.filter((site) => finds(site.name, query.value)) : sites
  const speaking = session.board.card('floor').value?.turn?.siteId
  return (
    <Panel class="sites" title={`${words.sites} (${sites.length})`}>
      {many && <Field label={words.find} value={query.value} onInput={(value) => (query.value = value)} autoComplete="off" />}
      <ul class={`site-grid ${many ? 'site-grid-many' : ''}`}>
        {shown.map((site) => (
          <SiteTile key={site.id} site={site} speaking={site.id === speaking} />
        ))}
      </ul>
      {shown.length === 0 && many && <p class="muted">{words.noneFound}</p>}
    </Panel>
  )
}

function SiteTile({ site, speaking }: { site: SiteCard; speaking: boolean }) {
  const words = dashboardWords()
  const present = count(site.present)
  return (
    <li class={`site ${speaking ? 'site-speaking' : ''}`}>
      <p class="site-name">{site.name}</p>
      <p class="site-link">
        <HeardPill site={site} plain />
        {speaking && (
          <StatusPill tone="accent" icon="microphone" plain>
            {words.speaker}
          </StatusPill>
        )}
      </p>
      <p class="site-facts">
        {site.expected > 0 ? words.presentHere(present, count(site.expected)) : words.presentOnly(present)}
        {site.waiting > 0 && ` · ${words.waitingHere(site.waiting)}`}
      </p>
    </li>
  )
}
