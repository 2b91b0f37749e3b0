import { Icon } from '../../design/Icon'
import { telephoneUrl } from '../../links/telephone'
import type { OwnSite } from './ownSite'
import { siteWords } from './siteWords'

/** One tap to the hall's technicians, also while the server is out of reach; nothing where the plan names no number. */
export function Hotline({ site, large }: { site: OwnSite; large?: boolean }) {
  const hotline = site.desk.value?.hotline
  if (!hotline?.phone) return null
  return (
    <a class={`button ${large ? 'button-large' : ''}`} href={telephoneUrl(hotline.phone)}>
      <Icon name="phone" />
      <span class="button-words">
        <span>{siteWords().callHall}</span>
        <small>{[hotline.name, hotline.phone].filter(Boolean).join(' · ')}</small>
      </span>
    </a>
  )
}
