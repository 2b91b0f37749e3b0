import type { ComponentType } from 'preact'
import type { LiveSession } from '../connection/session'
import type { Role } from '../contract'
import Dashboard from '../views/dashboard/Dashboard'

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
  /**
   * Fills the window by itself: `screen` for a wall or a leader's page, `overlay` for what is laid over video, where not
   * even our own notices may appear. Nobody is sent there by default; whoever sets up the screen opens it.
   */
  alone?: 'screen' | 'overlay'
  /** Those whose own page this is: where their link leads. Others of `roles` come here from their own. */
  homeOf?: readonly Role[]
  load(): Promise<{ default: ComponentType<SessionViewProps> }>
}

/**
 * Every page of a session. A new one is a folder in views/ whose module exports the component as default, and one line
 * here; its code and styles become a chunk of their own, loaded by nobody else. The order is the order of choices.
 */
export const sessionViews: readonly SessionView[] = [
  { path: '', title: { vi: 'Theo dõi hội nghị', en: 'Follow the meeting' }, roles: 'anyone', load: () => Promise.resolve({ default: Dashboard }) },
  { path: 'moderator', title: { vi: 'Bàn điều hành', en: "Moderator's desk" }, roles: ['moderator', 'secretary', 'organizer'], homeOf: ['moderator', 'secretary'], load: () => import('../views/moderator/Moderator') },
  { path: 'technician', title: { vi: 'Bàn kỹ thuật trung tâm', en: 'Central tech desk' }, roles: ['technician', 'moderator', 'organizer'], homeOf: ['technician'], load: () => import('../views/technician/Technician') },
  { path: 'timeline', title: { vi: 'Diễn biến', en: 'Course of events' }, roles: ['moderator', 'secretary', 'technician', 'organizer'], load: () => import('../views/timeline/Timeline') },
  { path: 'site', title: { vi: 'Trang điểm cầu', en: 'Site console' }, roles: ['siteTechnician', 'siteSecretary'], homeOf: ['siteTechnician', 'siteSecretary'], load: () => import('../views/site/SiteConsole') },
  { path: 'access', title: { vi: 'Quyền truy cập', en: 'Access' }, roles: ['organizer'], homeOf: ['organizer'], load: () => import('../views/organizer/access/AccessPage') },
  { path: 'chair', title: { vi: 'Màn hình của chủ trì', en: "Chair's screen" }, roles: ['moderator', 'secretary', 'organizer'], alone: 'screen', load: () => import('../views/chair/Chair') },
  { path: 'wall', title: { vi: 'Màn hình hội trường', en: 'Hall wall' }, roles: 'anyone', alone: 'screen', load: () => import('../views/wall/Wall') },
  { path: 'overlay', title: { vi: 'Dòng chữ trên video', en: 'Video overlay' }, roles: 'anyone', alone: 'overlay', load: () => import('../views/overlay/Overlay') },
]

export function viewAt(path: string): SessionView | undefined {
  return sessionViews.find((view) => view.path === path)
}

/** Where these roles' link leads: their own pages, else those they may use, else the public one. */
export function viewsFor(roles: readonly Role[]): readonly SessionView[] {
  const homes = sessionViews.filter((view) => view.homeOf?.some((role) => roles.includes(role)))
  if (homes.length > 0) return homes
  const own = ownViews(roles)
  return own.length > 0 ? own : sessionViews.filter((view) => view.roles === 'anyone' && !view.alone)
}

function ownViews(roles: readonly Role[]): readonly SessionView[] {
  return sessionViews.filter((view) => view.roles !== 'anyone' && view.roles.some((role) => roles.includes(role)))
}

export function mayOpen({ roles }: SessionView, held: readonly Role[]): boolean {
  return roles === 'anyone' || roles.some((role) => held.includes(role))
}

/** Site roles have their console; the screens are set up by the hall's people and by whoever was given a link to look. */
const screenRoles: readonly Role[] = ['organizer', 'moderator', 'secretary', 'technician', 'viewer']

/** Every page that is of use to these roles: their own, the public ones and those that are put on a screen. */
export function viewsWithin(roles: readonly Role[]): readonly SessionView[] {
  const open = roles.some((role) => screenRoles.includes(role)) ? sessionViews.filter((view) => view.roles === 'anyone') : []
  return [...new Set([...viewsFor(roles), ...ownViews(roles), ...open])]
}
