import { useId } from 'preact/hooks'
import './Field.css'

interface Props<T extends string> {
  label: string
  value: T
  options: readonly { value: T; label: string }[]
  onChange(value: T): void
  /** Label and choice on one line, for a toolbar. */
  inline?: boolean
  error?: string | undefined
}

/** One choice of several, by the browser's own list. */
export function Select<T extends string>({ label, value, options, onChange, inline, error }: Props<T>) {
  const id = useId()
  return (
    <div class={`field ${inline ? 'field-inline' : ''}`}>
      <label for={id}>{label}</label>
      <select
        id={id}
        class="field-input"
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-below` : undefined}
        onChange={(event) => onChange(event.currentTarget.value as T)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {error && (
        <p id={`${id}-below`} class="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
