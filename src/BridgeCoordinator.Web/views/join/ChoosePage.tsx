import type { Grant } from '../../connection/grants'
import type { SessionSummary } from '../../contract'
import { Panel } from '../../design/Panel'
import { calendarDay } from '../../i18n/format'
import { language } from '../../i18n/language'
import { followLink, sessionUrl } from '../../routing/location'
import { viewsFor, type SessionView } from '../../routing/sessionViews'
import { homeWords } from '../home/homeWords'

interface Page {
  session: SessionSummary
  view: SessionView
  url: string
}

/** Every page that this grant's roles work on, in each of its sessions. */
export function pagesOf(grant: Grant): readonly Page[] {
  return grant.sessions.flatMap((session) =>
    viewsFor(grant.roles).map((view) => ({ session, view, url: sessionUrl(session.id, view.path, grant.grantId) })),
  )
}

export function ChoosePage({ grant }: { grant: Grant }) {
  const words = homeWords()
  const pages = pagesOf(grant)
  if (pages.length === 0) return <p class="notice">{words.noSessions}</p>
  return (
    <Panel title={words.choose}>
      <ul class="choices">
        {pages.map(({ session, view, url }) => (
          <li key={url}>
            <a href={url} onClick={followLink}>
              <strong>{view.title[language.value]}</strong>
              <small>
                {[session.title, session.date && calendarDay(session.date), session.rehearsal && words.rehearsal].filter(Boolean).join(' · ')}
              </small>
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
