import { language } from '../../../i18n/language'
import { followLink, sessionUrl } from '../../../routing/location'
import { sessionViews } from '../../../routing/sessionViews'
import { sessionsWords } from './sessionsWords'

/** Every page of the session that an organizer may open, apart from the access page, which has its own button. */
export function SessionPages({ sessionId, grantId }: { sessionId: string; grantId: string }) {
  const open = sessionViews.filter((view) => view.path !== 'access' && (view.roles === 'anyone' || view.roles.includes('organizer')))
  return (
    <ul class="session-pages" aria-label={sessionsWords().pages}>
      {open.map((view) => (
        <li key={view.path}>
          <a href={sessionUrl(sessionId, view.path, grantId)} onClick={followLink}>
            {view.title[language.value]}
          </a>
        </li>
      ))}
    </ul>
  )
}
