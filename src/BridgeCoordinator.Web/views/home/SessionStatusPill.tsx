import type { SessionStatus } from '../../contract'
import type { IconName } from '../../design/Icon'
import { StatusPill, type Tone } from '../../design/StatusPill'
import { homeWords } from './homeWords'

const looks: Record<SessionStatus, [Tone, IconName]> = {
  draft: ['off', 'clock'],
  open: ['good', 'play'],
  paused: ['warn', 'pause'],
  closed: ['off', 'stop'],
}

export function SessionStatusPill({ status }: { status: SessionStatus }) {
  const [tone, icon] = looks[status]
  return (
    <StatusPill tone={tone} icon={icon}>
      {homeWords().status[status]}
    </StatusPill>
  )
}
