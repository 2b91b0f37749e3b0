import type { AppState, LinkVerdict } from '../contract'
import type { IconName } from '../design/Icon'
import { StatusPill, type Tone } from '../design/StatusPill'
import { appWords } from './appWords'

const appLooks: Record<AppState, [Tone, IconName]> = {
  online: ['good', 'console'],
  stale: ['warn', 'console'],
  offline: ['bad', 'offline'],
}

/** Whether a console of the site is heard of: never whether the hall sees and hears the site. */
export function AppPill({ app, seen, plain }: { app: AppState; seen: boolean; plain?: boolean }) {
  const words = appWords()
  const [tone, icon]: [Tone, IconName] = app === 'offline' && !seen ? ['off', 'offline'] : appLooks[app]
  return (
    <StatusPill tone={tone} icon={icon} plain={plain}>
      {app === 'offline' && !seen ? words.neverSeen : words.app[app]}
    </StatusPill>
  )
}

const verdictLooks: Record<LinkVerdict, [Tone, IconName]> = {
  unknown: ['off', 'unknown'],
  good: ['good', 'check'],
  weak: ['warn', 'warn'],
  bad: ['bad', 'cross'],
}

/** What the measurements of the site's best console amount to; where all is well a figure says enough to the eye. */
export function VerdictPill({ verdict, plain, figure }: { verdict: LinkVerdict; plain?: boolean; figure?: string | undefined }) {
  const [tone, icon] = verdictLooks[verdict]
  const word = appWords().verdict[verdict]
  const short = verdict === 'good' && figure !== undefined
  return (
    <StatusPill tone={tone} icon={icon} plain={plain}>
      <span class={short ? 'unseen' : undefined}>{word}</span> {verdict === 'unknown' ? null : figure}
    </StatusPill>
  )
}
