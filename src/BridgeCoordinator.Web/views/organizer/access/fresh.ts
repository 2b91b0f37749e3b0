import { signal, type Signal } from '@preact/signals'
import { nameRoles, saysNoMore } from '../../../access/roleWords'
import type { Role } from '../../../contract'

/** A link just made. The server keeps no code, so this tab's memory is the only place where it still stands. */
export interface FreshLink {
  grantId: string
  code: string
  link: string
  roles: readonly Role[]
  siteId?: string
  label: string
  /** The page that it opens, where it is a screen's. */
  page?: string
}

/** Whom a link is for, or what. */
export function nameOf({ page, label, roles }: FreshLink): string {
  return page ? label : nameRoles(roles)
}

/** What its label says besides. */
export function remarkOf(link: FreshLink): string | undefined {
  return link.page || saysNoMore(link.label, link.roles) ? undefined : link.label
}

const bySession = new Map<string, Signal<readonly FreshLink[]>>()

/** Those of a session, kept while other pages of this tab are visited and gone with the tab. */
export function freshLinks(sessionId: string): Signal<readonly FreshLink[]> {
  let links = bySession.get(sessionId)
  if (!links) bySession.set(sessionId, (links = signal<readonly FreshLink[]>([])))
  return links
}

/** Links that were neither printed nor copied: leaving the page would lose them. */
export const unsaved = signal(false)

window.addEventListener('beforeunload', (event) => unsaved.peek() && event.preventDefault())
