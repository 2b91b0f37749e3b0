import type { Ref } from 'preact'
import type { DeskNotice } from '../../../contract'
import { Button } from '../../../design/Button'
import { Callout } from '../../../design/Callout'
import { timeOfDay } from '../../../i18n/format'
import type { OwnSite } from '../ownSite'
import { UnsentMark } from '../UnsentMark'
import './notices.css'
import { siteNoticeWords } from './siteNoticeWords'
import { openNotices } from './openNotices'

/** Above everything else on every part of the page, newest first, until somebody here says that it was read. */
export function Notices({ site, frame }: { site: OwnSite; frame: Ref<HTMLElement> }) {
  const words = siteNoticeWords()
  const { open, past } = openNotices(site)
  const closed = site.status.value === 'closed'
  const said = (notice: DeskNotice) => words.from(notice.by, timeOfDay(notice.at, site.session.zone.value))
  return (
    <section ref={frame} class="site-notices" aria-label={words.title}>
      <div role="status" aria-live="polite">
        {open.map((notice) => (
          <Callout
            key={notice.noticeId}
            tone={notice.urgency === 'urgent' ? 'bad' : 'accent'}
            icon="bell"
            title={notice.urgency === 'urgent' ? words.urgent : words.title}
            actions={
              !closed && (
                <Button icon="check" onPress={() => acknowledge(site, notice)}>
                  {words.acknowledge}
                </Button>
              )
            }
          >
            <p class="notice-text" lang="vi">{notice.text}</p>
            <p class="muted">{said(notice)}</p>
          </Callout>
        ))}
      </div>
      {past.length > 0 && (
        <details class="fold">
          <summary>{words.past(past.length)}</summary>
          <ul>
            {past.map((notice) => (
              <li key={notice.noticeId}>
                <p lang="vi">{notice.text}</p>
                <p class="muted">
                  {said(notice)} <UnsentMark when={!notice.acknowledgedBy.includes(site.siteId)} />
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

export function acknowledge(site: OwnSite, notice: DeskNotice) {
  site.put({ type: 'acknowledgeNotice', noticeId: notice.noticeId, siteId: site.siteId })
}
