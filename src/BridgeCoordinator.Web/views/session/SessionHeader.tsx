import type { LiveSession } from '../../connection/session'
import { ConnectionBanner } from '../../design/ConnectionBanner'
import { designWords } from '../../design/designWords'
import { Preferences } from '../../design/Preferences'
import { Figures } from '../../design/Figures'
import { timeToTheSecond } from '../../i18n/format'
import { defineWords } from '../../i18n/words'
import './page.css'

const headerWords = defineWords(
  { serverTime: 'Giờ máy chủ', rehearsal: 'TỔNG DUYỆT' },
  { serverTime: 'Server time', rehearsal: 'REHEARSAL' },
)

/** Which page this is, of which meeting, for whom, and whether it may be believed. */
export function SessionHeader({ session, title }: { session: LiveSession; title: string }) {
  const words = headerWords()
  const meeting = session.board.card('meeting').value
  const siteId = session.grant?.siteId
  const site = siteId ? session.board.card(`sites/${siteId}`).value : undefined
  return (
    <header class="page-head">
      <a class="skip" href="#content">
        {designWords().skip}
      </a>
      <div class="page-who">
        <p class="page-role">
          {[title, site?.name, session.grant?.label].filter(Boolean).join(' · ')}
          {meeting?.rehearsal && <strong class="page-rehearsal">{words.rehearsal}</strong>}
        </p>
        {meeting && <h1>{meeting.title}</h1>}
      </div>
      <div class="page-tools">
        <Clock session={session} label={words.serverTime} />
        <ConnectionBanner session={session} />
        <Preferences />
      </div>
    </header>
  )
}

function Clock({ session, label }: { session: LiveSession; label: string }) {
  // Before the first measurement there is only the device's clock, and that is not shown.
  if (session.clock.offset.value === null) return null
  return (
    <p class="page-clock">
      <span class="muted">{label}</span> <Figures>{timeToTheSecond(session.now.value, session.zone.value)}</Figures>
    </p>
  )
}
