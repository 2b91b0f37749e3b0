import type { AgendaCard, FixedCards, MeetingCard, SessionSummary, TotalsCard, Update } from '../../../contract'

/** What a session's board says about it in one look. */
export interface Glance {
  meeting: MeetingCard
  totals: TotalsCard
  /** The running item; where none runs, the next one that is still to come. */
  item?: { title: string; running: boolean }
}

export function glanceOf(update: Update): Glance | null {
  const card = <K extends keyof FixedCards>(key: K) => update.cards[key]?.data as FixedCards[K] | undefined
  const [meeting, totals, agenda] = [card('meeting'), card('totals'), card('agenda')]
  return meeting && totals ? { meeting, totals, ...itemOf(agenda) } : null
}

function itemOf(agenda: AgendaCard | undefined): Pick<Glance, 'item'> {
  const running = agenda?.items.find((item) => item.id === agenda.currentItemId && item.state === 'running')
  const shown = running ?? agenda?.items.find((item) => item.state === 'pending')
  return shown ? { item: { title: shown.title, running: shown === running } } : {}
}

/** A meeting with its rehearsals, as the list shows them. */
export interface Meeting {
  session: SessionSummary
  rehearsals: readonly SessionSummary[]
}

/** What goes on first, then what is to come by its day, those without a day last, then what is over, the latest first. */
export function arrange(sessions: readonly SessionSummary[]): readonly Meeting[] {
  const byId = new Map(sessions.map((session) => [session.id, session]))
  const meetingOf = (session: SessionSummary): SessionSummary => {
    const of = byId.get(session.rehearsalOf ?? '')
    return of ? meetingOf(of) : session
  }
  return sessions
    .filter((session) => meetingOf(session) === session)
    .map((session) => ({ session, rehearsals: sessions.filter((other) => other !== session && meetingOf(other) === session) }))
    .sort((a, b) => rank(a.session) - rank(b.session) || byDay(a.session, b.session))
}

function rank({ status }: SessionSummary): number {
  return { open: 0, paused: 0, draft: 1, closed: 2 }[status]
}

function byDay(a: SessionSummary, b: SessionSummary): number {
  const day = (session: SessionSummary) => session.date ?? '9999'
  const later = day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0
  return a.status === 'closed' ? -later : later
}
