import { useSignalEffect, type Signal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { Button } from '../../../design/Button'
import { Dialog } from '../../../design/Dialog'
import { timeOfDay } from '../../../i18n/format'
import type { OwnSite } from '../ownSite'
import { useArmed } from '../device/useArmed'
import { vibrate } from '../device/vibrate'
import { acknowledge } from './Notices'
import { openNotices } from './openNotices'
import { siteNoticeWords } from './siteNoticeWords'

/** An urgent notice stands in front of everything, the light included. One that was left unread stays in the dock. */
export function UrgentNotice({ site, left }: { site: OwnSite; left: Signal<ReadonlySet<string>> }) {
  const words = siteNoticeWords()
  const shaken = useRef<string | undefined>(undefined)
  const urgent = () => openNotices(site).open.filter(({ urgency }) => urgency === 'urgent')
  const front = site.status.value === 'closed' ? undefined : urgent().find(({ noticeId }) => !left.value.has(noticeId))
  const armed = useArmed(front?.noticeId ?? '')
  useSignalEffect(() => {
    const newest = urgent()[0]?.noticeId
    if (newest && newest !== shaken.current) vibrate([200, 100, 200, 100, 600])
    shaken.current = newest
  })
  const leave = () => front && (left.value = new Set(left.peek()).add(front.noticeId))
  return (
    <Dialog title={words.urgent} open={front !== undefined} onClose={() => void leave()}>
      {front && (
        <div class="urgent">
          <p class="urgent-text" lang="vi">{front.text}</p>
          <p class="muted">{words.from(front.by, timeOfDay(front.at, site.session.zone.value))}</p>
          <Button kind="primary" large icon="check" onPress={() => armed() && acknowledge(site, front)}>
            {words.acknowledge}
          </Button>
        </div>
      )}
    </Dialog>
  )
}
