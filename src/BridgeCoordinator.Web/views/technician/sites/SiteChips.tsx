import { Icon } from '../../../design/Icon'
import { count } from '../../../i18n/format'
import { appWords } from '../../../links/appWords'
import { allChecks } from '../../../links/checkWords'
import { linkWords } from '../../../links/linkWords'
import type { Desk } from '../desk'
import { technicianWords } from '../technicianWords'
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

function Chip({ desk, standing }: { desk: Desk; standing: Standing }) {
  const { site } = standing.facts
  const over = desk.over.value
  return (
    <button
      type="button"
      class={`site-chip ${over ? '' : `site-chip-${standing.group} site-chip-${site.app}`}`}
      data-site={site.id}
      aria-label={over ? `${siteWords().details(site.name)} ${count(site.present)} ${technicianWords().present.toLowerCase()}` : labelOf(standing)}
      aria-current={desk.chosen.value === site.id || undefined}
      onClick={() => (desk.chosen.value = site.id)}
    >
      {over ? <Icon name="people" /> : <Icon name={standing.group === 'healthy' ? 'check' : site.app === 'online' ? 'console' : 'offline'} />}
      <span class="site-chip-name">{site.name} </span>
      {over ? <span class="site-chip-more">{count(site.present)}</span> : <State standing={standing} />}
    </button>
  )
}

function State({ standing }: { standing: Standing }) {
  const { site, onAir } = standing.facts
  const progress = progressOf(standing)
  return (
    <>
      {(onAir || site.waiting > 0) && <Icon name="microphone" />}
      {standing.group === 'healthy' && site.app !== 'online' && site.kind !== 'central' && <Icon name="offline" />}
      {progress && <span class="site-chip-more">{progress}</span>}
    </>
  )
}

function progressOf({ facts, group }: Standing): string {
  return group === 'pending' ? siteWords().checks(doneChecks(facts), allChecks.length) : ''
}

function labelOf(standing: Standing): string {
  const { site, link, onAir } = standing.facts
  const words = siteWords()
  const app = site.app === 'offline' && link?.appSince === undefined ? appWords().neverSeen : appWords().app[site.app]
  return [
    [words.details(site.name), progressOf(standing)].filter(Boolean).join(' '),
    onAir && words[onAir],
    linkWords().video[site.video],
    `${appWords().measured} ${app}`,
    site.waiting > 0 && words.waiting(site.waiting),
  ]
    .filter(Boolean)
    .join('. ')
}
