import { useEffect, useRef } from 'preact/hooks'
import type { ProblemField } from '../../../contract'
import { Button } from '../../../design/Button'
import { LinkButton } from '../../../design/LinkButton'
import { StatusPill } from '../../../design/StatusPill'
import { count } from '../../../i18n/format'
import { sessionUrl } from '../../../routing/location'
import { draft, startAnew, type Verdict } from './draft'
import { FindingList } from './FindingList'
import { planWords } from './planWords'

interface Props {
  verdict: Verdict & { of: string }
  grantId: string
  onLine(line: number): void
}

/** What the server says about the plan. Takes the focus when it comes, so that it is read out and the next Tab is in it. */
export function VerdictPanel({ verdict, grantId, onLine }: Props) {
  const words = planWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [verdict])
  const outdated = verdict.kind !== 'created' && verdict.of !== draft.text.value
  return (
    <section class="verdict">
      <h3 ref={heading} tabIndex={-1}>
        <Summary verdict={verdict} />
      </h3>
      {verdict.kind === 'faults' && <p>{verdict.title}</p>}
      {outdated && <p class="muted">{words.outdated}</p>}
      {verdict.kind === 'faults' && <FindingList findings={verdict.faults} onLine={onLine} />}
      {verdict.kind === 'checked' && (
        <p>
          <span lang="vi">{verdict.answer.title}</span>. {words.holds(count(verdict.answer.sites), count(verdict.answer.groups), count(verdict.answer.items))}
        </p>
      )}
      {verdict.kind === 'created' && (
        <div class="form-send">
          <LinkButton kind="primary" icon="key" href={sessionUrl(verdict.answer.id, 'access', grantId)}>
            {words.toAccess}
          </LinkButton>
          <Button icon="plus" onPress={startAnew}>
            {words.createAnother}
          </Button>
        </div>
      )}
      {(verdict.kind === 'created' || verdict.kind === 'checked') && verdict.answer.warnings.length > 0 && (
        <Warnings warnings={verdict.answer.warnings} onLine={verdict.kind === 'checked' ? onLine : undefined} />
      )}
    </section>
  )
}

/** Many sites without a contact make many warnings: beyond a screenful they wait to be unfolded. */
const unfoldedUpTo = 10

function Warnings({ warnings, onLine }: { warnings: readonly ProblemField[]; onLine: ((line: number) => void) | undefined }) {
  const words = planWords()
  return (
    <details class="warnings" open={warnings.length <= unfoldedUpTo}>
      <summary>
        <StatusPill tone="warn" icon="warn">
          {words.warnings(count(warnings.length))}
        </StatusPill>{' '}
        <span class="muted">{words.warningsText}</span>
      </summary>
      <FindingList findings={warnings} onLine={onLine} />
    </details>
  )
}

function Summary({ verdict }: { verdict: Verdict }) {
  const words = planWords()
  if (verdict.kind === 'created' || verdict.kind === 'checked')
    return (
      <StatusPill tone="good" icon="check">
        {verdict.kind === 'created' ? words.created : words.good}
      </StatusPill>
    )
  return (
    <StatusPill tone="bad" icon="cross">
      {verdict.kind === 'away' ? words.away : words.faults(count(Math.max(1, verdict.faults.length)))}
    </StatusPill>
  )
}
