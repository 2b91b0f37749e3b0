import { useSignal, useSignalEffect } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { toast } from '../../../design/toasts'
import { DockLine } from '../DockLine'
import type { OwnSite } from '../ownSite'
import { KeptDialog } from './KeptDialog'
import { keptWords } from './keptWords'
import { useLasting } from './useLasting'

/** A moment under way is not worth a word; longer than that, or without the server, it is. */
const momentMs = 1_500

/** What was entered here and is not in the log: always in sight, whatever part of the page is open. */
export function KeptBar({ site }: { site: OwnSite }) {
  const words = keptWords()
  const looking = useSignal(false)
  const kept = site.outbox.kept.value
  const refused = kept.filter(({ state }) => state === 'refused').length
  const unsent = kept.filter(({ state }) => state === 'unsent').length
  const lasting = useLasting(unsent > 0, momentMs) || (unsent > 0 && site.away.value)
  useToastWhenSent(site, lasting)
  const look = () => void (looking.value = true)
  return (
    <>
      <div role="status" aria-live="polite">
        {refused > 0 && <DockLine tone="bad" icon="warn" text={words.refused(refused)} act={words.look} onPress={look} />}
        {lasting && <DockLine tone="warn" icon="clock" text={words.unsent(unsent)} act={words.look} onPress={look} />}
      </div>
      <KeptDialog site={site} open={looking.value} onClose={() => (looking.value = false)} />
    </>
  )
}

/** After an outage somebody waits for the word that all is through. */
function useToastWhenSent(site: OwnSite, lasting: boolean) {
  const waited = useRef(false)
  waited.current ||= lasting
  useSignalEffect(() => {
    if (site.outbox.kept.value.some(({ state }) => state === 'unsent') || !waited.current) return
    waited.current = false
    // Where something was refused, the dock says so, and "all sent" would say too much.
    if (!site.outbox.kept.value.some(({ state }) => state === 'refused')) toast({ tone: 'good', text: keptWords().sent })
  })
}
