import './Choice.css'
import './Field.css'

interface Props<T extends string> {
  label: string
  values: readonly T[]
  options: readonly { value: T; label: string }[]
  onChange(values: readonly T[]): void
  error?: string | undefined
}

/** Any of a few, all in sight: checkboxes that look like one row. Values keep the order of the options. */
export function Checks<T extends string>({ label, values, options, onChange, error }: Props<T>) {
  const toggle = (value: T, on: boolean) =>
    onChange(options.map((option) => option.value).filter((one) => (one === value ? on : values.includes(one))))
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      <div class="choice-options">
        {options.map((option) => (
          <label key={option.value}>
            <input type="checkbox" checked={values.includes(option.value)} onChange={(event) => toggle(option.value, event.currentTarget.checked)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {error && (
        <p class="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
