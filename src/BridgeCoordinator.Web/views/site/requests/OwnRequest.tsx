import type { RequestState, SiteRequest } from '../../../contract'
import { Button } from '../../../design/Button'
import type { IconName } from '../../../design/Icon'
import { StatusPill, type Tone } from '../../../design/StatusPill'
import { duration } from '../../../i18n/format'
import type { Unsent } from '../mine'
import { UnsentMark } from '../UnsentMark'
import { requestWords } from './requestWords'

const looks: Record<RequestState, [Tone, IconName]> = {
  waiting: ['off', 'clock'],
  standBy: ['warn', 'bell'],
  speaking: ['accent', 'microphone'],
  suspended: ['warn', 'pause'],
  spoken: ['good', 'check'],
  withdrawn: ['off', 'cross'],
  denied: ['bad', 'cross'],
  revoked: ['bad', 'stop'],
  absent: ['warn', 'warn'],
  written: ['accent', 'note'],
}

/** One request: whose, how it stands, and why, where a reason was given. */
export function OwnRequest({ request, onWithdraw }: { request: Unsent<SiteRequest>; onWithdraw?: (() => void) | undefined }) {
  const words = requestWords()
  const { speaker, speakerTitle, topic, kind, state, place, remainingSeconds, spokenSeconds, reason, unsent } = request
  const [tone, icon] = looks[state]
  // The head start of a speaker who was cut off: the turn waits, with what is left of it.
  const held = state === 'waiting' && spokenSeconds > 0 && remainingSeconds !== undefined
  const queued = state === 'waiting' || state === 'standBy'
  return (
    <li class="own-request">
      <p>
        <strong lang="vi">{speaker}</strong> <UnsentMark when={unsent} />
      </p>
      <p class="muted" lang="vi">
        {[words.kinds[kind], speakerTitle, topic].filter(Boolean).join(' · ')}
      </p>
      {reason && <p class="own-reason" lang="vi">{reason}</p>}
      <div class="own-state">
        <StatusPill tone={tone} icon={icon}>
          {state === 'waiting' && place !== undefined ? words.place(place) : words.state[state]}
          {held && ` – ${words.held(duration(remainingSeconds))}`}
        </StatusPill>
        {onWithdraw && queued && (
          <Button kind="quiet" label={words.withdrawOf(speaker)} onPress={onWithdraw}>
            {words.withdraw}
          </Button>
        )}
      </div>
    </li>
  )
}
