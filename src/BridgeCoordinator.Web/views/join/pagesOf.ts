import { roleWords } from '../../access/roleWords'
import type { Grant } from '../../connection/grants'
import { calendarDay } from '../../i18n/format'
import { language } from '../../i18n/language'
import { sessionUrl } from '../../routing/location'
import { viewsFor } from '../../routing/sessionViews'
import { homeWords } from '../home/homeWords'

export interface Page {
  url: string
  title: string
  /** Which meeting, where there may be several. */
  note?: string
}

/** Every page that this grant's roles work on: in each of its sessions, or the one from which all sessions are reached. */
export function pagesOf(grant: Grant): readonly Page[] {
  if (grant.everySession && grant.roles.includes('organizer')) return [{ url: `/organizer?grant=${encodeURIComponent(grant.grantId)}`, title: roleWords().organizer }]
  const words = homeWords()
  return grant.sessions.flatMap((session) =>
    viewsFor(grant.roles).map((view) => ({
      url: sessionUrl(session.id, view.path, grant.grantId),
      title: view.title[language.value],
      note: [session.title, session.date && calendarDay(session.date), session.rehearsal && words.rehearsal].filter(Boolean).join(' · '),
    })),
  )
}
