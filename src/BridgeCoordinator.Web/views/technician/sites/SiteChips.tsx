import { Icon, type IconName } from '../../../design/Icon'
import { appWords } from '../../../links/appWords'
import { allChecks } from '../../../links/checkWords'
import { linkWords } from '../../../links/linkWords'
import type { Desk } from '../desk'
import { doneChecks } from './problems'
import type { Standing } from './standings'
import './SiteChips.css'
import { siteWords } from './siteWords'

/** Sites that need nothing, or nothing yet: a word each, so that a hundred of them still fit a screen. */
export function SiteChips({ desk, standings }: { desk: Desk; standings: readonly Standing[] }) {
  return (
    <ul class="site-chips">
      {standings.map((standing) => (
        <li key={standing.facts.site.id}>
          <Chip desk={desk} standing={standing} />
        </li>
      ))}
    </ul>
  )
}

function Chip({ desk, standing: { facts, group } }: { desk: Desk; standing: Standing }) {
  const { site, onAir } = facts
  const pending = group === 'pending'
  const progress = pending ? siteWords().checks(doneChecks(facts), allChecks.length) : ''
  const console: IconName = site.app === 'online' ? 'console' : 'offline'
  return (
    <button
      type="button"
      class={`site-chip site-chip-${group} site-chip-${site.app}`}
      data-site={site.id}
      aria-label={labelOf(facts, progress)}
      aria-current={desk.chosen.value === site.id || undefined}
      onClick={() => (desk.chosen.value = site.id)}
    >
      <Icon name={group === 'healthy' ? 'check' : console} />
      <span class="site-chip-name">{site.name} </span>
      {(onAir || site.waiting > 0) && <Icon name="microphone" />}
      {group === 'healthy' && site.app !== 'online' && site.kind !== 'central' && <Icon name="offline" />}
      {progress && <span class="site-chip-more">{progress}</span>}
    </button>
  )
}

function labelOf({ site, link, onAir }: Standing['facts'], progress: string): string {
  const words = siteWords()
  const app = site.app === 'offline' && link?.appSince === undefined ? appWords().neverSeen : appWords().app[site.app]
  return [
    [words.details(site.name), progress].filter(Boolean).join(' '),
    onAir && words[onAir],
    linkWords().video[site.video],
    `${appWords().measured} ${app}`,
    site.waiting > 0 && words.waiting(site.waiting),
  ]
    .filter(Boolean)
    .join('. ')
}
