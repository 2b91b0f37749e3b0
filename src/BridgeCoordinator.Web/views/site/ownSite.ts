import { computed, type ReadonlySignal } from '@preact/signals'
import type { Outbox } from '../../connection/outbox'
import type { PulseMeter } from '../../connection/pulse'
import type { LiveSession } from '../../connection/session'
import type { Command, DeskSiteCard, SessionStatus } from '../../contract'
import { joined } from './joined'
import { mineOf, type Mine } from './mine'

/** What the parts of a site's console share. */
export interface OwnSite {
  readonly session: LiveSession
  readonly siteId: string
  /** What this grant may do: look after the link, speak for the delegates, or both. */
  readonly can: { readonly link: boolean; readonly people: boolean }
  readonly outbox: Outbox
  readonly meter: PulseMeter
  readonly mine: ReadonlySignal<Mine | undefined>
  readonly desk: ReadonlySignal<DeskSiteCard | undefined>
  readonly status: ReadonlySignal<SessionStatus>
  /** Not following the server now: what is pressed is kept and sent later. */
  readonly away: ReadonlySignal<boolean>
  put(command: Command): void
}

export function openSite(session: LiveSession, siteId: string): OwnSite {
  const { board, grant } = session
  const outbox = session.outbox(joined)
  const [card, desk] = [board.card(`sites/${siteId}`), board.card(`desk/sites/${siteId}`)]
  const can = (role: 'siteTechnician' | 'siteSecretary') => grant?.roles.includes(role) ?? false
  return {
    session,
    siteId,
    can: { link: can('siteTechnician'), people: can('siteSecretary') },
    outbox,
    meter: session.pulse(siteId),
    mine: computed(() => (card.value && desk.value ? mineOf(card.value, desk.value, outbox.kept.value) : undefined)),
    desk,
    status: computed(() => board.card('meeting').value?.status ?? 'draft'),
    away: computed(() => session.freshness.value.state === 'stale' || session.freshness.value.state === 'connecting'),
    put: (command) => outbox.put(command),
  }
}
