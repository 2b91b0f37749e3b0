import { StatusPill } from '../../design/StatusPill'
import { siteWords } from './siteWords'

/** Entered here, not in the log yet. Shows only where that takes longer than a moment. */
export function UnsentMark({ when }: { when: boolean | undefined }) {
  if (!when) return null
  return (
    <span class="unsent">
      <StatusPill tone="warn" icon="clock" plain>
        {siteWords().unsent}
      </StatusPill>
    </span>
  )
}
