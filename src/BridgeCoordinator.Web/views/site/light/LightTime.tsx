import { Elapsed, TimeLeft } from '../../../design/Timer'
import { floorWords } from '../../../floor/floorWords'
import type { OwnSite } from '../ownSite'
import type { Light } from './light'

/** What is left to speak. Not before the server's time is known: the device's own clock is nothing to count by. */
export function LightTime({ site, light }: { site: OwnSite; light: Light }) {
  if (light.at !== 'onAir' && light.at !== 'suspended') return null
  if (site.session.clock.offset.value === null) return null
  const now = site.session.now
  return (
    <p class="light-time">
      {light.limitSeconds === undefined ? (
        <span class="timer">
          <span class="timer-word">{floorWords().spokenFor}</span> <Elapsed now={now} run={light.run} />
        </span>
      ) : (
        <TimeLeft now={now} run={light.run} limitSeconds={light.limitSeconds} />
      )}
    </p>
  )
}
