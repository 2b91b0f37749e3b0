import { StatusPill } from '../../../design/StatusPill'
import { timeToTheSecond } from '../../../i18n/format'
import type { Look } from './overview'
import { sessionsWords } from './sessionsWords'

/** Since when the list is as it is, by the server's clock and in the zone of its meetings. */
export function LookLine({ look, zone }: { look: Look; zone: string }) {
  const words = sessionsWords()
  if (look.state === 'current')
    return (
      <StatusPill tone="good" icon="check" plain>
        {words.asOf(timeToTheSecond(look.at, zone))}
      </StatusPill>
    )
  if (look.state !== 'stale') return <p class="muted">{words.loading}</p>
  return (
    <p role="alert">
      <StatusPill tone="bad" icon="offline">
        {look.at ? words.stale(timeToTheSecond(look.at, zone)) : words.neverSeen}
      </StatusPill>
    </p>
  )
}
