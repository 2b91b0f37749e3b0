import type { LiveSession } from '../../connection/session'
import { ConnectionBanner } from '../../design/ConnectionBanner'
import { Figures } from '../../design/Figures'
import { LanguageSwitch } from '../../design/LanguageSwitch'
import { timeToTheSecond } from '../../i18n/format'
import { defineWords } from '../../i18n/words'
import './page.css'

const barWords = defineWords({ bar: 'Giờ và kết nối', serverTime: 'Giờ máy chủ' }, { bar: 'Time and connection', serverTime: 'Server time' })

/** The clock and whether the page may be believed: in sight wherever the reader has scrolled to. */
export function SessionBar({ session }: { session: LiveSession }) {
  return (
    <section class="page-bar" aria-label={barWords().bar}>
      <Clock session={session} />
      <LanguageSwitch />
      <ConnectionBanner session={session} />
    </section>
  )
}

function Clock({ session }: { session: LiveSession }) {
  // Before the first measurement there is only the device's clock, and that is not shown.
  if (session.clock.offset.value === null) return null
  return (
    <p class="page-clock">
      <span class="page-clock-label">{barWords().serverTime}</span> <Figures>{timeToTheSecond(session.now.value, session.zone.value)}</Figures>
    </p>
  )
}
