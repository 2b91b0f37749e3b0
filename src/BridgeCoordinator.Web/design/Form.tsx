import type { ComponentChildren } from 'preact'
import './Form.css'

/** Fields with the button that sends them: Enter in a single-line field presses it. */
export function Form({ children, label }: { children: ComponentChildren; label: string }) {
  return (
    <form
      class="form"
      aria-label={label}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return
        event.preventDefault()
        event.currentTarget.querySelector<HTMLButtonElement>('.form-act .button, .form-send:last-child > .button')?.click()
      }}
    >
      {children}
    </form>
  )
}
