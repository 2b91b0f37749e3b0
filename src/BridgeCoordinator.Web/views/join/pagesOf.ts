import type { Grant } from '../../connection/grants'
import { calendarDay } from '../../i18n/format'
import { language } from '../../i18n/language'
import { sessionUrl } from '../../routing/location'
import { mayOpen, viewAt, viewsFor } from '../../routing/sessionViews'
import { homeWords } from '../home/homeWords'

export interface Page {
  url: string
  title: string
  /** Which meeting, where there may be several. */
  note?: string
}

/** The real session before its rehearsals: nobody should practise in the one or speak in the other by mistake. */
const realFirst = (sessions: Grant['sessions']) => [...sessions].sort((a, b) => Number(a.rehearsal) - Number(b.rehearsal))

/**
 * Every page that this grant's roles work on, in each of its sessions; an organizer's one page leads to all of them. A link
 * that names a page leads there instead, where the roles may open it.
 */
export function pagesOf(grant: Grant, page: string | null = null): readonly Page[] {
  const words = homeWords()
  const named = page === null ? undefined : viewAt(page)
  const wanted = named && mayOpen(named, grant.roles) ? [named] : undefined
  if (!wanted && grant.roles.includes('organizer')) return [{ url: `/organizer?grant=${encodeURIComponent(grant.grantId)}`, title: words.allSessions }]
  return realFirst(grant.sessions).flatMap((session) =>
    (wanted ?? viewsFor(grant.roles)).map((view) => ({
      url: sessionUrl(session.id, view.path, grant.grantId),
      title: view.title[language.value],
      note: [session.rehearsal && words.rehearsal.toUpperCase(), session.title, session.date && calendarDay(session.date)].filter(Boolean).join(' · '),
    })),
  )
}
