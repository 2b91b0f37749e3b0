import { useId } from 'preact/hooks'
import './Field.css'

interface Props {
  label: string
  value: string
  onInput(value: string): void
  hint?: string | undefined
  error?: string | undefined
  maxLength?: number
  multiline?: boolean
  required?: boolean
  autoComplete?: string
  /** Where typing begins when a dialog opens. */
  autofocus?: boolean
  inputMode?: 'numeric'
  shortcut?: string
  /** What is likely meant, offered while typing; anything else may be typed too. */
  suggestions?: readonly string[]
}

/** A labelled text input; hint and error are read out with it. */
export function Field({ label, value, onInput, hint, error, multiline, shortcut, suggestions, ...input }: Props) {
  const id = useId()
  const below = error ?? hint
  const shared = {
    id,
    class: 'field-input',
    value,
    'aria-keyshortcuts': shortcut,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': below ? `${id}-below` : undefined,
    ...input,
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {multiline ? (
        <textarea {...shared} rows={3} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input {...shared} list={suggestions && `${id}-list`} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {below && (
        <p id={`${id}-below`} class={error ? 'field-error' : 'field-hint'} role={error ? 'alert' : undefined}>
          {below}
        </p>
      )}
    </div>
  )
}
