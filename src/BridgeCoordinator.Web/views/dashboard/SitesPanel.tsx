import { useSignal } from '@preact/signals'
import { headcount } from '../../attendance/headcount'
import type { LiveSession } from '../../connection/session'
import type { SessionStatus, SiteCard } from '../../contract'
import { Button } from '../../design/Button'
import { Field } from '../../design/Field'
import { Panel } from '../../design/Panel'
import { StatusPill } from '../../design/StatusPill'
import { count } from '../../i18n/format'
import { finds } from '../../i18n/names'
import { HeardPill, ReadyPill } from '../../links/LinkPills'
import { dashboardWords } from './dashboardWords'
import './sites.css'

/** Beyond this the grid no longer fits a screen, and people look for their own site. */
const searchFrom = 24

/** Every site in the plan's order, with its picture and sound as attested. */
export function SitesPanel({ session }: { session: LiveSession }) {
  const words = dashboardWords()
  const query = useSignal('')
  // A phone first shows the exceptions: a list of 135 would be ten screens long.
  const all = useSignal(window.matchMedia('(min-width: 64rem)').matches)
  const sites = session.board.sites.value
  const many = sites.length > searchFrom
  const speaking = session.board.card('floor').value?.turn?.siteId
  const status = session.board.card('meeting').value?.status
  const over = status === 'closed'
  const shown = sites.filter((site) => {
    if (!many) return true
    if (query.value.trim()) return finds(site.name, query.value)
    return all.value || site.id === speaking || site.kind === 'central' || (!over && isInTrouble(site))
  })
  return (
    <Panel class="sites" title={`${words.sites} (${sites.length})`} aside={!over && <Troubles sites={sites} />}>
      {many && (
        <div class="site-find">
          <Field label={words.find} value={query.value} onInput={(value) => (query.value = value)} autoComplete="off" />
          <Button onPress={() => (all.value = !all.value)}>{all.value ? (over ? words.showFewer : words.showExceptions) : words.showAll(count(sites.length))}</Button>
        </div>
      )}
      <ul class={`site-grid ${many ? 'site-grid-many' : ''}`}>
        {shown.map((site) => (
          <SiteTile key={site.id} site={site} speaking={site.id === speaking} status={status} />
        ))}
      </ul>
      {shown.length === 0 && many && <p class="muted">{query.value.trim() ? words.noneFound : words.noExceptions}</p>}
    </Panel>
  )
}

function isInTrouble(site: SiteCard): boolean {
  return site.channel === 'phone' || !['good', 'unknown'].includes(site.video)
}

/** How many sites cannot be seen or heard well, before anybody reads through the grid. */
function Troubles({ sites }: { sites: readonly SiteCard[] }) {
  const words = dashboardWords()
  const among = (video: SiteCard['video']) => sites.filter((site) => site.video === video && site.channel !== 'phone').length
  const [lost, weak] = [among('lost'), among('weak')]
  return (
    <p class="site-troubles">
      {lost > 0 && (
        <StatusPill tone="bad" icon="cross">
          {words.lost(count(lost))}
        </StatusPill>
      )}
      {weak > 0 && (
        <StatusPill tone="warn" icon="warn">
          {words.weak(count(weak))}
        </StatusPill>
      )}
    </p>
  )
}

interface TileProps {
  site: SiteCard
  speaking: boolean
  status: SessionStatus | undefined
}

/** Before the opening people look for whether a site is ready; after the close its link is nobody's concern any more. */
function SiteTile({ site, speaking, status }: TileProps) {
  const words = dashboardWords()
  return (
    <li class={`place ${speaking ? 'place-speaking' : ''}`}>
      <p class="place-name" lang="vi">
        {site.name}
      </p>
      {status !== 'closed' && (
        <p class="place-link">
          {site.kind === 'bridge' && <HeardPill site={site} plain />}
          {status === 'draft' && site.video !== 'lost' && <ReadyPill ready={site.ready} plain />}
          {speaking && (
            <StatusPill tone="accent" icon="microphone" plain>
              {words.speaker}
            </StatusPill>
          )}
        </p>
      )}
      <p class="place-facts">
        {headcount(site)}
        {site.waiting > 0 && ` · ${words.waitingHere(site.waiting)}`}
      </p>
    </li>
  )
}
