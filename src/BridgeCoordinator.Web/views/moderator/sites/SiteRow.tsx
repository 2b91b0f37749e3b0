import type { Signal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { SiteCard } from '../../../contract'
import { Icon } from '../../../design/Icon'
import { StatusPill } from '../../../design/StatusPill'
import { HeardPill } from '../../../links/LinkPills'
import { linkWords } from '../../../links/linkWords'
import type { Desk } from '../desk'
import { SiteDetails } from './SiteDetails'
import { sitesWords } from './sitesWords'

interface Props {
  desk: Desk
  site: SiteCard
  open: Signal<string | null>
  live: boolean
}

/** One line a site: what the hall hears of it, and beside that, apart, whether its console reports. */
export function SiteRow({ desk, site, open, live }: Props) {
  const words = sitesWords()
  const id = useId()
  const floor = desk.session.board.card('floor').value
  const opened = open.value === site.id
  return (
    <li class={`overview-site ${floor?.turn?.siteId === site.id ? 'overview-turn' : ''}`}>
      <button type="button" class="overview-line" aria-expanded={opened} aria-controls={opened ? id : undefined} onClick={() => (open.value = opened ? null : site.id)}>
        <span class="overview-name" lang="vi">
          {site.name}
        </span>
        <span class="overview-facts">
          {site.kind === 'bridge' && <HeardPill site={site} plain />}
          {site.channel === 'backup' && <span>{linkWords().channel.backup}</span>}
          {floor?.turn?.siteId === site.id && floor.turn.state === 'speaking' && (
            <StatusPill tone="accent" icon="microphone" plain>
              {words.onAir}
            </StatusPill>
          )}
          {floor?.standBy?.siteId === site.id && (
            <StatusPill tone="accent" icon="arrow" plain>
              {words.next}
            </StatusPill>
          )}
          {site.waiting > 0 && <span>{words.waiting(site.waiting)}</span>}
          {!live && !site.ready && <span>{words.notReady}</span>}
        </span>
        {site.kind === 'bridge' && <AppState app={site.app} />}
      </button>
      {opened && <SiteDetails id={id} desk={desk} site={site} />}
    </li>
  )
}

/** The console's connection: an indicator of its own, never mixed with picture and sound; in words where there is none. */
function AppState({ app }: { app: SiteCard['app'] }) {
  const icon = { online: 'check', stale: 'clock', offline: 'offline' } as const
  return (
    <span class={`overview-app overview-app-${app}`} title={app === 'online' ? sitesWords().app[app] : undefined}>
      <Icon name={icon[app]} /> <span class={app === 'online' ? 'unseen' : undefined}>{sitesWords().app[app]}</span>
    </span>
  )
}
