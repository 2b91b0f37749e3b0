import type { Signal } from '@preact/signals'
import { DockLine } from '../DockLine'
import type { OwnSite } from '../ownSite'
import { openNotices } from './openNotices'
import { siteNoticeWords } from './siteNoticeWords'

/** Notices that nobody here has acknowledged, for whoever has scrolled past them. */
export function NoticeBar({ site, left }: { site: OwnSite; left: Signal<ReadonlySet<string>> }) {
  const words = siteNoticeWords()
  const { open } = openNotices(site)
  if (open.length === 0 || site.status.value === 'closed') return null
  const urgent = open.filter(({ urgency }) => urgency === 'urgent').length
  const look = () => {
    left.value = new Set()
    window.scrollTo(0, 0)
  }
  const text = urgent > 0 ? words.waitingUrgent(urgent) : words.waiting(open.length)
  return <DockLine tone={urgent > 0 ? 'bad' : 'accent'} icon="bell" text={text} act={words.look} onPress={look} />
}
