import { CommandButton } from '../../../design/CommandButton'
import type { Desk } from '../desk'
import { keysOf } from '../keys/shortcuts'
import { CallSite } from './CallSite'
import type { Trouble } from './trouble'
import { troubleWords } from './troubleWords'

/** Somebody was called although the site is not heard: a line that says so, with the way out. */
export function Unheard({ desk, trouble }: { desk: Desk; trouble: Extract<Trouble, { stage: 'unheard' }> }) {
  const words = troubleWords()
  const { siteId } = trouble.request
  return (
    <div class="trouble-more">
      <CommandButton session={desk.session} icon="phone" shortcut={keysOf('phone')} command={() => ({ type: 'switchChannel', siteId, channel: 'phone' })}>
        {words.phone}
      </CommandButton>
      <CallSite desk={desk} siteId={siteId} />
    </div>
  )
}
