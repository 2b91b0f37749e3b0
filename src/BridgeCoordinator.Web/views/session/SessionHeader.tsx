import type { LiveSession } from '../../connection/session'
import { designWords } from '../../design/designWords'
import { defineWords } from '../../i18n/words'
import './page.css'

const headerWords = defineWords({ rehearsal: 'TỔNG DUYỆT' }, { rehearsal: 'REHEARSAL' })

interface Props {
  session: LiveSession
  title: string
  /** The page says by itself whose it is. */
  ofSite: boolean
}

/** Which page this is, of which meeting, for whom. */
export function SessionHeader({ session, title, ofSite }: Props) {
  const meeting = session.board.card('meeting').value
  const siteId = session.grant?.siteId
  const site = siteId ? session.board.card(`sites/${siteId}`).value : undefined
  // A site's grant is usually named after the site.
  const label = site && session.grant?.label.includes(site.name) ? undefined : session.grant?.label
  return (
    <header class="page-head">
      <a class="skip" href="#content">
        {designWords().skip}
      </a>
      <p class="page-role">
        {[title, !ofSite && site?.name, label].filter(Boolean).join(' · ')}
        {meeting?.rehearsal && <strong class="page-rehearsal">{headerWords().rehearsal}</strong>}
      </p>
      {meeting && <h1 lang="vi">{meeting.title}</h1>}
    </header>
  )
}
