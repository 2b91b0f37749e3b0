import { signal } from '@preact/signals'

const said = signal('')

/** Tells a screen reader what changed, politely. For turns and items; never for what ticks. */
export function announce(text: string) {
  said.value = text
}

export function Announcer() {
  return (
    <p class="unseen" role="status" aria-live="polite">
      {said.value}
    </p>
  )
}
