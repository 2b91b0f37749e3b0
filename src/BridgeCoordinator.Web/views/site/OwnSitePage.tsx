import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { Callout } from '../../design/Callout'
import { Tabs } from '../../design/Tabs'
import { Attendance } from './attendance/Attendance'
import { Checklist } from './checks/Checklist'
import { DeviceNotes } from './device/DeviceNotes'
import { useInSight } from './device/useInSight'
import { Incidents } from './incidents/Incidents'
import { KeptBar } from './kept/KeptBar'
import { LightBar } from './light/LightBar'
import { StageLight } from './light/StageLight'
import { useLight } from './light/useLight'
import { LinkPanel } from './link/LinkPanel'
import { NoticeBar } from './notices/NoticeBar'
import { Notices } from './notices/Notices'
import { UrgentNotice } from './notices/UrgentNotice'
import type { OwnSite } from './ownSite'
import { OwnRequests } from './requests/OwnRequests'
import { RequestPanel } from './requests/RequestPanel'
import { SiteHead } from './SiteHead'
import { siteWords } from './siteWords'
import { tabsOf, type Part } from './tabs'

/** On a phone one part at a time, on a wide screen all of them; what must not be missed stands around them. */
export function OwnSitePage({ site }: { site: OwnSite }) {
  const words = siteWords()
  const tabs = tabsOf(site)
  const part = useSignal<Part>(site.can.link ? 'link' : 'attendance')
  const left = useSignal<ReadonlySet<string>>(new Set())
  const light = useLight(site)
  const notices = useRef<HTMLElement>(null)
  const noticesSeen = useInSight(notices)
  const show = (key: Part) => {
    part.value = key
    window.scrollTo(0, 0)
  }
  return (
    <div class="site" data-part={part.value} data-away={site.away.value || undefined}>
      <SiteHead site={site} />
      <Notices site={site} frame={notices} />
      {site.status.value === 'closed' && (
        <Callout tone="accent" icon="check" title={words.closed}>
          <p>{words.closedText}</p>
        </Callout>
      )}
      <div class="site-parts">
        <div class="site-part" data-part="link">
          <LinkPanel site={site} />
          {site.can.link && <Incidents site={site} />}
        </div>
        {site.can.link && (
          <div class="site-part" data-part="checks">
            <Checklist site={site} />
          </div>
        )}
        {site.can.people && (
          <div class="site-part" data-part="attendance">
            <Attendance site={site} />
          </div>
        )}
        <div class="site-part" data-part="floor">
          <OwnRequests site={site} />
          <RequestPanel site={site} />
        </div>
      </div>
      <DeviceNotes site={site} />
      <div class="site-dock">
        {!noticesSeen && <NoticeBar site={site} left={left} />}
        <KeptBar site={site} />
        <LightBar site={site} state={light} />
        <Tabs label={words.tabs} tabs={tabs} current={part.value} onChoose={show} />
      </div>
      <StageLight site={site} state={light} />
      <UrgentNotice site={site} left={left} />
    </div>
  )
}
