import type { ComponentType } from 'preact'
import type { LiveSession } from '../connection/session'
import type { Role } from '../contract'

/** What every view of a session is given; its shell (header, connection banner, toasts) stands around it already. */
export interface SessionViewProps {
  session: LiveSession
}

export interface SessionView {
  /** The last part of the address: /s/{sessionId}/{path}. */
  path: string
  /** As the role and the page are called, shown in the header and where a person chooses between several. */
  title: { vi: string; en: string }
  /** Who is sent here; the server decides what they then see and may do. */
  roles: readonly Role[] | 'anyone'
  load(): Promise<{ default: ComponentType<SessionViewProps> }>
}

/**
 * Every page of a session. A new one is a folder in views/ whose module exports the component as default, and one line
 * here; its code and styles become a chunk of their own, loaded by nobody else. The order is the order of choices.
 */
export const sessionViews: readonly SessionView[] = [
  { path: '', title: { vi: 'Theo dõi hội nghị', en: 'Follow the meeting' }, roles: 'anyone', load: () => import('../views/dashboard/Dashboard') },
  { path: 'moderator', title: { vi: 'Bàn điều hành', en: 'Moderator’s desk' }, roles: ['moderator', 'secretary', 'organizer'], load: () => import('../views/moderator/Moderator') },
  { path: 'technician', title: { vi: 'Bàn kỹ thuật hội trường', en: 'Hall technical desk' }, roles: ['technician', 'moderator', 'organizer'], load: () => import('../views/technician/Technician') },
  { path: 'site', title: { vi: 'Bàn điểm cầu', en: 'Site console' }, roles: ['siteTechnician', 'siteSecretary'], load: () => import('../views/site/SiteConsole') },
  { path: 'access', title: { vi: 'Quyền truy cập', en: 'Access' }, roles: ['organizer'], load: () => import('../views/organizer/access/AccessPage') },
]

export function viewAt(path: string): SessionView | undefined {
  return sessionViews.find((view) => view.path === path)
}

/** The pages made for these roles; the public page where there is none. */
export function viewsFor(roles: readonly Role[]): readonly SessionView[] {
  const own = sessionViews.filter((view) => view.roles !== 'anyone' && view.roles.some((role) => roles.includes(role)))
  return own.length > 0 ? own : sessionViews.filter((view) => view.roles === 'anyone')
}
