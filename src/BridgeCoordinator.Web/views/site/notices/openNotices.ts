import type { DeskNotice } from '../../../contract'
import type { OwnSite } from '../ownSite'

/** Those that nobody here has acknowledged, and the others; newest first. */
export function openNotices(site: OwnSite): { open: readonly DeskNotice[]; past: readonly DeskNotice[] } {
  const notices = [...(site.desk.value?.notices ?? [])].reverse()
  const seen = site.mine.value?.acknowledged ?? new Set()
  return { open: notices.filter(({ noticeId }) => !seen.has(noticeId)), past: notices.filter(({ noticeId }) => seen.has(noticeId)) }
}
