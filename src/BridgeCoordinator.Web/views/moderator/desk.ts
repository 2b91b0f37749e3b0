import { signal, type Signal } from '@preact/signals'
import type { LiveSession } from '../../connection/session'
import type { DeskRequest, MeetingCard, RequestKind, SiteCard } from '../../contract'

/** What lies beside the page for the moment: a form, a question, the list of shortcuts. */
export type Sheet =
  | { type: 'shortcuts' | 'pause' | 'close' | 'reopen' | 'addItem' | 'closeFloor' }
  | { type: 'skip'; itemId: string }
  | { type: 'suspend' | 'revoke' | 'deny'; requestId: string }
  | { type: 'unheard'; requestId: string; wanted: 'giveFloor' | 'standBy' }
  | { type: 'request'; kind: RequestKind; siteId?: string; inReplyTo?: string | undefined }
  | { type: 'notice'; to?: string }

/** The moderator's desk on this screen: the session, and what this person looks at. Nothing here is sent anywhere. */
export interface Desk {
  readonly session: LiveSession
  /** The request whose row is open; it is what shortcuts are about. */
  readonly selected: Signal<string | null>
  /** What the lists are narrowed to. */
  readonly query: Signal<string>
  /** For the next turn that is given, in seconds; null for the plan's usual length. */
  readonly limit: Signal<number | null>
  readonly sheet: Signal<Sheet | null>
  /** Who had the floor last, sites and hall: a department's answer is most often to them, and their turn is over by then. */
  readonly lastSpeaker: Signal<DeskRequest | null>
}

export function deskOf(session: LiveSession): Desk {
  return { session, selected: signal(null), query: signal(''), limit: signal(null), sheet: signal(null), lastSpeaker: signal(null) }
}

export function siteOf({ session }: Desk, siteId: string): SiteCard | undefined {
  return session.board.card(`sites/${siteId}`).value
}

export function siteName(desk: Desk, siteId: string): string {
  return siteOf(desk, siteId)?.name ?? siteId
}

/** Whose rules the meeting follows, which decides how people are addressed. */
export function profileOf({ session }: Desk): MeetingCard['profile'] {
  return session.board.card('meeting').value?.profile ?? 'state'
}

export function requestOf({ session }: Desk, requestId: string): DeskRequest | undefined {
  return session.board.card('desk/floor').value?.requests.find((request) => request.requestId === requestId)
}

export function centralSite({ session }: Desk): SiteCard | undefined {
  return session.board.sites.value.find((site) => site.kind === 'central')
}
