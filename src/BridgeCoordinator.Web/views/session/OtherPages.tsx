import type { LiveSession } from '../../connection/session'
import { defineWords } from '../../i18n/words'
import { language } from '../../i18n/language'
import { followLink, sessionUrl } from '../../routing/location'
import { viewsWithin, type SessionView } from '../../routing/sessionViews'

const linksWords = defineWords({ others: 'Các trang khác của hội nghị này' }, { others: 'Other pages of this meeting' })

/** The way to the other pages that this person may open. */
export function OtherPages({ session, current }: { session: LiveSession; current: SessionView }) {
  const grant = session.grant
  const others = viewsWithin(grant?.roles ?? []).filter((view) => view.path !== current.path)
  if (!grant || others.length === 0) return null
  return (
    <nav class="page-links" aria-label={linksWords().others}>
      {others.map((view) => (
        <a key={view.path} href={sessionUrl(session.sessionId, view.path, grant.grantId)} onClick={followLink}>
          {view.title[language.value]}
        </a>
      ))}
    </nav>
  )
}
