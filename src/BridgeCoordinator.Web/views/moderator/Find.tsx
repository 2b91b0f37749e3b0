import { useId, useRef } from 'preact/hooks'
import { Icon } from '../../design/Icon'
import type { Desk } from './desk'
import { keysOf } from './keys/shortcuts'
import { sessionWords } from './sessionWords'

/** Narrows the queue and the sites to what is looked for; Escape shows everything again. */
export function Find({ desk }: { desk: Desk }) {
  const words = sessionWords()
  const id = useId()
  const { query } = desk
  const before = useRef<EventTarget | null>(null)
  return (
    <div class="find" role="search">
      <label for={id}>
        <Icon name="search" />
        <span class="unseen">{words.find}</span>
      </label>
      <input
        id={id}
        class="field-input"
        placeholder={words.find}
        value={query.value}
        autoComplete="off"
        aria-keyshortcuts={keysOf('search')}
        onFocus={(event) => (before.current = event.relatedTarget)}
        onInput={(event) => (query.value = event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          query.value = ''
          goBack(event.currentTarget, before.current)
        }}
      />
      {query.value ? (
        <button type="button" aria-label={words.clearFind} onClick={() => (query.value = '')}>
          <Icon name="cross" />
        </button>
      ) : (
        <kbd aria-hidden="true">{keysOf('search')}</kbd>
      )}
    </div>
  )
}

/** To where the keyboard was before, so that the shortcuts act again. */
function goBack(from: HTMLElement, to: EventTarget | null) {
  if (to instanceof HTMLElement && to.isConnected) to.focus()
  else from.closest('main')?.focus()
}
