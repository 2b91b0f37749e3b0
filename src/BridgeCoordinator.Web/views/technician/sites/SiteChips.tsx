import { Icon } from '../../../design/Icon'
import { appWords } from '../../../links/appWords'
import { linkWords } from '../../../links/linkWords'
import type { Desk } from '../desk'
import type { Standing } from './problems'
import './SiteChips.css'
import { siteWords } from './siteWords'

/** Sites that need nothing: a word each, so that a hundred of them still fit a screen. */
export function SiteChips({ desk, standings }: { desk: Desk; standings: readonly Standing[] }) {
  return (
    <ul class="site-chips">
      {standings.map(({ facts }) => (
        <li key={facts.site.id}>
          <button type="button" class="site-chip" data-site={facts.site.id} aria-label={labelOf(facts)} onClick={() => (desk.chosen.value = facts.site.id)}>
            <Icon name="check" />
            <span>{facts.site.name}</span>
            {facts.site.waiting > 0 && <b>{facts.site.waiting}</b>}
            {(facts.onAir || facts.site.waiting > 0) && <Icon name="microphone" />}
            {facts.site.app !== 'online' && facts.site.kind !== 'central' && <Icon name="offline" />}
          </button>
        </li>
      ))}
    </ul>
  )
}

function labelOf({ site, link, onAir }: Standing['facts']): string {
  const words = siteWords()
  const app = site.app === 'offline' && link?.appSince === undefined ? appWords().neverSeen : appWords().app[site.app]
  return [
    words.details(site.name),
    onAir && words[onAir],
    linkWords().video[site.video],
    `${appWords().measured} ${app}`,
    site.waiting > 0 && words.waiting(site.waiting),
  ]
    .filter(Boolean)
    .join('. ')
}
