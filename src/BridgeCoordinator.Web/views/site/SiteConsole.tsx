import { useEffect, useMemo } from 'preact/hooks'
import type { SessionViewProps } from '../../routing/sessionViews'
import { keepShell } from './device/keepShell'
import { openSite } from './ownSite'
import { OwnSitePage } from './OwnSitePage'
import './site.css'
import { siteWords } from './siteWords'

/** The page of one bridge site: its link, its checks, its delegates, its turns. For a phone in a tired hand. */
export default function SiteConsole({ session }: SessionViewProps) {
  const siteId = session.grant?.siteId
  const site = useMemo(() => (siteId ? openSite(session, siteId) : null), [session, siteId])
  useEffect(keepShell, [])
  // A grant of another meeting's site, or of the hall: the server would refuse every press.
  if (!site || (!site.can.link && !site.can.people) || !site.desk.value) return <p class="notice">{siteWords().notForYou}</p>
  return <OwnSitePage site={site} />
}
