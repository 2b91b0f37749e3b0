import type { LiveSession } from '../../connection/session'
import type { NoticeOnCard } from '../../contract'
import { Icon, type IconName } from '../../design/Icon'
import { minutesInWords, timeOfDay, timeToTheSecond } from '../../i18n/format'
import { chairWords } from './chairWords'
import { signalsOf, type Signal } from './signals'

const icons: Record<Signal['kind'], IconName> = { stale: 'offline', link: 'offline', notice: 'bell', late: 'clock' }

/** At most three lines, and none while all goes well. */
export function ChairSignals({ session, offsetSeconds, staleSince }: { session: LiveSession; offsetSeconds: number | null; staleSince: number | null }) {
  const { board } = session
  const turn = board.card('floor').value?.turn
  const site = turn && board.card(`sites/${turn.siteId}`).value
  const open = board.card('meeting').value?.status !== 'closed'
  const signals = open ? signalsOf({ turn, site, notices: noticesFor(session), offsetSeconds, staleSince }) : []
  return (
    // Always there, so that a screen reader hears the first one too.
    <div class="chair-signals" role="status">
      {signals.length > 0 && (
        <ul aria-label={chairWords().signals}>
          {signals.map((signal) => (
            <li key={signal.kind} class={`chair-signal-${signal.kind}`}>
              <Icon name={icons[signal.kind]} />
              <span>{textOf(signal, session)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** To everyone, and to the hall. */
function noticesFor({ board }: LiveSession): readonly NoticeOnCard[] {
  const desk = board.card('desk/notices').value?.notices.filter(({ to }) => to === 'hall') ?? []
  return [...(board.card('notices').value?.notices ?? []), ...desk]
}

function textOf(signal: Signal, session: LiveSession): string {
  const words = chairWords()
  switch (signal.kind) {
    case 'link':
      return signal.state === 'lost' ? words.lost(signal.site) : words.weak(signal.site)
    case 'notice':
      return `${timeOfDay(signal.at, session.zone.value)}: ${signal.text}`
    case 'stale':
      return words.stale(timeToTheSecond(signal.since, session.zone.value))
    case 'late':
      return words.late(minutesInWords(signal.minutes))
  }
}
