import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals'
import type { LiveSession } from '../../connection/session'
import type { Samples } from './sites/samples'
import type { SiteFacts } from './sites/problems'
import { standings, type Standing } from './sites/standings'
import { technicianWords } from './technicianWords'

/** What the parts of this page share. */
export interface Desk {
  session: LiveSession
  standings: ReadonlySignal<readonly Standing[]>
  samples: Signal<Samples>
  /** The site whose details are open. */
  chosen: Signal<string | null>
  /** The meeting is closed: everything here is a record, and the server would refuse whatever were pressed. */
  over: ReadonlySignal<boolean>
}

export function deskOf(session: LiveSession): Desk {
  return {
    session,
    standings: computed(() => standings(factsOf(session))),
    samples: signal<Samples>(new Map()),
    chosen: signal<string | null>(null),
    over: computed(() => session.board.card('meeting').value?.status === 'closed'),
  }
}

function factsOf({ board }: LiveSession): SiteFacts[] {
  const links = new Map(board.card('desk/links').value?.sites.map((link) => [link.siteId, link]))
  const answers = new Map(board.card('desk/rollCall').value?.answers.map(({ siteId, at }) => [siteId, at]))
  const floor = board.card('floor').value
  return board.sites.value.map((site) => ({
    site,
    desk: board.card(`desk/sites/${site.id}`).value,
    link: links.get(site.id),
    answeredAt: answers.get(site.id),
    onAir: floor?.turn?.siteId === site.id ? floor.turn.state : floor?.standBy?.siteId === site.id ? 'standBy' : undefined,
  }))
}

export function siteName(session: LiveSession, siteId: string | undefined): string {
  if (siteId === undefined) return technicianWords().hall
  return session.board.card(`sites/${siteId}`).value?.name ?? siteId
}
