import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { LinkCheck } from '../../../contract'
import { Button } from '../../../design/Button'
import { Callout } from '../../../design/Callout'
import { Confirm } from '../../../design/Confirm'
import { checkWords } from '../../../links/checkWords'
import { linkWords } from '../../../links/linkWords'
import type { Mine } from '../mine'
import type { OwnSite } from '../ownSite'
import { UnsentMark } from '../UnsentMark'
import { checklistWords } from './checklistWords'
import type { Progress } from './progress'

/** "Sẵn sàng": what speaks against it is said before it is declared. */
export function Ready({ site, mine, progress }: { site: OwnSite; mine: Mine; progress: Progress }) {
  const words = checklistWords()
  const asking = useSignal(false)
  const doubts = doubtsOf(mine, progress)
  const closed = site.status.value === 'closed'
  const frame = useRef<HTMLDivElement>(null)
  const ready = mine.ready.value
  const declare = (value: boolean) => {
    site.put({ type: 'declareReady', siteId: site.siteId, ready: value })
    // The button that was pressed is gone with its answer: whoever goes by keyboard goes on from here.
    setTimeout(() => document.activeElement === document.body && frame.current?.focus(), 100)
  }
  return (
    <div class="ready" ref={frame} tabIndex={-1}>
      {ready ? (
        <Callout
          tone="good"
          icon="check"
          title={
            <>
              {words.isReady} <UnsentMark when={mine.ready.unsent} />
            </>
          }
          actions={!closed && <Button onPress={() => declare(false)}>{words.takeBack}</Button>}
        >
          <Doubts doubts={doubts} />
        </Callout>
      ) : (
        <>
          <p class="muted">
            {words.notReady} <UnsentMark when={mine.ready.unsent} />
          </p>
          {!closed && (
            <Button kind="primary" large icon="check" onPress={() => (doubts.length > 0 ? (asking.value = true) : declare(true))}>
              {words.ready}
            </Button>
          )}
        </>
      )}
      <Confirm
        title={words.readyTitle}
        open={asking.value}
        yes={words.readyAnyway}
        no={words.goOn}
        onYes={() => declare(true)}
        onClose={() => (asking.value = false)}
      >
        <Doubts doubts={doubts} />
      </Confirm>
    </div>
  )
}

type Doubt = readonly [what: string, which: string]

function Doubts({ doubts }: { doubts: readonly Doubt[] }) {
  if (doubts.length === 0) return null
  return (
    <ul class="doubts">
      {doubts.map(([what, which]) => (
        <li key={what}>
          <strong>{what}</strong>
          {which && `: ${which}`}
        </li>
      ))}
    </ul>
  )
}

function doubtsOf({ video }: Mine, { untested, failed, weak }: Progress): readonly Doubt[] {
  const words = checklistWords()
  const { check: name, result } = checkWords()
  const names = (checks: readonly LinkCheck[]) => checks.map((check) => name[check]).join(', ')
  const lists = [
    [result.untested, untested],
    [result.failed, failed],
    [result.weak, weak],
  ] as const
  const found: Doubt[] = lists.filter(([, checks]) => checks.length > 0).map(([what, checks]) => [what, names(checks)])
  if (video.value === 'unknown') found.push([words.noVideo, ''])
  else if (video.value !== 'good') found.push([words.videoIs(linkWords().video[video.value]), ''])
  return found
}
