import { HeardPill, ReadyPill } from '../../links/LinkPills'
import { Hotline } from './Hotline'
import type { OwnSite } from './ownSite'
import { siteWords } from './siteWords'

/** Whose console this is and how it stands, on every part of the page. */
export function SiteHead({ site }: { site: OwnSite }) {
  const mine = site.mine.value
  const name = site.session.board.card(`sites/${site.siteId}`).value?.name
  if (!mine) return null
  return (
    <div class="site-head">
      <p class="site-name" lang="vi">{name}</p>
      <p class="site-pills">
        <ReadyPill ready={mine.ready.value} />
        <span>
          <span class="muted">{siteWords().heard}</span> <HeardPill site={{ video: mine.video.value, channel: mine.channel.value }} />
        </span>
      </p>
      <Hotline site={site} />
    </div>
  )
}
