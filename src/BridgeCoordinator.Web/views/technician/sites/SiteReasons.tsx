import { StatusPill, type Tone } from '../../../design/StatusPill'
import type { IconName } from '../../../design/Icon'
import { checkWords } from '../../../links/checkWords'
import { incidentWords } from '../../../links/incidentWords'
import { linkWords } from '../../../links/linkWords'
import { isBad, type Problem } from './problems'
import type { Standing } from './standings'
import { siteWords } from './siteWords'

/** The indicators beside it say these already. */
const shownElsewhere: ReadonlySet<Problem> = new Set(['offline', 'lost', 'stale', 'linkBad', 'linkWeak', 'videoWeak', 'maintenance', 'neverSeen', 'unchecked'])

/** What the indicators do not say: the floor, failed checks, incidents, the roll call. */
export function SiteReasons({ standing }: { standing: Standing }) {
  const words = siteWords()
  const { facts, problems, group } = standing
  // Said by the group's own heading.
  const shown = problems.filter((problem) => !shownElsewhere.has(problem) && !(problem === 'notReady' && group === 'pending'))
  const backup = facts.site.channel === 'backup'
  if (shown.length === 0 && !facts.onAir && !backup && facts.site.waiting === 0) return null
  return (
    <ul class="site-reasons">
      {facts.onAir && <Reason tone={facts.onAir === 'suspended' ? 'warn' : 'accent'} icon={facts.onAir === 'suspended' ? 'pause' : 'microphone'} text={words[facts.onAir]} />}
      {shown.map((problem) => (
        <Reason key={problem} {...lookOf(problem)} text={textOf(problem, standing)} />
      ))}
      {backup && <Reason tone="off" icon="refresh" text={linkWords().channel.backup} />}
      {facts.site.waiting > 0 && <Reason tone="off" icon="microphone" text={words.waiting(facts.site.waiting)} />}
    </ul>
  )
}

function Reason({ tone, icon, text }: { tone: Tone; icon: IconName; text: string }) {
  return (
    <li>
      <StatusPill tone={tone} icon={icon} plain>
        {text}
      </StatusPill>
    </li>
  )
}

function lookOf(problem: Problem): { tone: Tone; icon: IconName } {
  if (problem === 'notReady') return { tone: 'off', icon: 'clock' }
  if (problem === 'byPhone') return { tone: 'warn', icon: 'phone' }
  return isBad(problem) ? { tone: 'bad', icon: 'cross' } : { tone: 'warn', icon: 'warn' }
}

function textOf(problem: Problem, { facts }: Standing): string {
  const word = siteWords().problem[problem]
  const result = { checkFailed: 'failed', checkWeak: 'weak' }[problem as string]
  const checks = (facts.desk?.checks ?? []).filter((check) => check.result === result).map(({ check }) => checkWords().check[check])
  if (checks.length > 0) return `${word}: ${checks.join(', ')}`
  if (problem !== 'incident') return word
  const open = (facts.desk?.incidents ?? []).filter(({ resolvedAt }) => resolvedAt === undefined)
  return open.map(({ kind, note }) => [incidentWords().kind[kind], note].filter(Boolean).join(': ')).join('; ')
}
