import type { NoticeOnCard, SiteCard, TurnOnCard } from '../../contract'

/** What a leader should know without asking; never more than three, and each a single line. */
export type Signal =
  | { kind: 'link'; state: 'lost' | 'weak'; site: string }
  | { kind: 'notice'; text: string; at: string }
  | { kind: 'late'; minutes: number }
  | { kind: 'stale'; since: number }

const most = 3

/** Less than this is nothing to tell a leader about. */
const lateFromMinutes = 5

interface Facts {
  turn: TurnOnCard | undefined
  /** The site of the turn. */
  site: SiteCard | undefined
  notices: readonly NoticeOnCard[]
  /** Late is positive; null where the plan has no times. */
  offsetSeconds: number | null
  /** Since when all of this may have changed without the page knowing; null while it would know. */
  staleSince: number | null
}

/** The most pressing first: how old all of it is, what stops the speaker, what somebody calls urgent, how late it is. */
export function signalsOf({ turn, site, notices, offsetSeconds, staleSince }: Facts): readonly Signal[] {
  const found: Signal[] = []
  if (staleSince !== null) found.push({ kind: 'stale', since: staleSince })
  const link = turn && site && linkOf(turn, site)
  if (link) found.push({ kind: 'link', state: link, site: site.name })
  const urgent = notices.filter(({ urgency }) => urgency === 'urgent').sort((a, b) => Date.parse(b.at) - Date.parse(a.at))[0]
  if (urgent) found.push({ kind: 'notice', text: urgent.text, at: urgent.at })
  const minutes = Math.floor((offsetSeconds ?? 0) / 60)
  if (minutes >= lateFromMinutes) found.push({ kind: 'late', minutes })
  return found.slice(0, most)
}

function linkOf(turn: TurnOnCard, site: SiteCard): 'lost' | 'weak' | null {
  if (turn.state === 'suspended' && turn.suspendReason === 'linkLost') return 'lost'
  // By phone the speaker is heard whatever the picture does.
  if (site.channel === 'phone') return null
  if (site.video === 'lost' || site.video === 'maintenance') return 'lost'
  return site.video === 'weak' ? 'weak' : null
}
