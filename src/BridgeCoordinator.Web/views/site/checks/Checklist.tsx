import { useSignal } from '@preact/signals'
import type { LinkCheck } from '../../../contract'
import { Panel } from '../../../design/Panel'
import { StatusPill } from '../../../design/StatusPill'
import { allChecks } from '../../../links/checkWords'
import type { OwnSite } from '../ownSite'
import { CheckNote } from './CheckNote'
import { CheckRow } from './CheckRow'
import './checks.css'
import { checklistWords } from './checklistWords'
import { progressOf } from './progress'
import { Ready } from './Ready'

/** The morning's checks, one press each, and the declaration that follows from them. */
export function Checklist({ site }: { site: OwnSite }) {
  const words = checklistWords()
  const noting = useSignal<LinkCheck | null>(null)
  const mine = site.mine.value
  if (!mine) return null
  const progress = progressOf(mine.checks)
  const whole = progress.done === progress.total
  return (
    <Panel
      class="site-checks"
      title={words.title}
      aside={
        <StatusPill tone={whole ? 'good' : 'off'} icon={whole ? 'check' : 'checklist'}>
          {words.progress(progress.done, progress.total)}
        </StatusPill>
      }
    >
      <progress class="checks-progress" max={progress.total} value={progress.done} aria-label={words.progress(progress.done, progress.total)} />
      <ul class="checks">
        {allChecks.map((check) => (
          <CheckRow key={check} site={site} check={check} known={mine.checks.get(check)} onNote={() => (noting.value = check)} />
        ))}
      </ul>
      <Ready site={site} mine={mine} progress={progress} />
      <CheckNote site={site} check={noting.value} known={noting.value ? mine.checks.get(noting.value) : undefined} onClose={() => (noting.value = null)} />
    </Panel>
  )
}
