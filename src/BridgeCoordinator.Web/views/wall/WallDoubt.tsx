import type { Trust } from '../../board/trust'
import type { LiveSession } from '../../connection/session'
import { Icon } from '../../design/Icon'
import { timeToTheSecond } from '../../i18n/format'
import { wallWords } from './wallWords'

/** Small, but always there while the wall is not current: as of when, for whoever looks after the screen. */
export function WallDoubt({ session, trust }: { session: LiveSession; trust: Trust }) {
  const words = wallWords()
  const freshness = session.freshness.value
  const since = 'since' in freshness ? freshness.since : null
  return (
    <p class="wall-doubt" role="status">
      {trust !== 'current' && (
        <>
          <Icon name={trust === 'brief' ? 'refresh' : 'offline'} /> {since === null ? words.connecting : words.asOf(timeToTheSecond(since, session.zone.value))}
        </>
      )}
    </p>
  )
}
