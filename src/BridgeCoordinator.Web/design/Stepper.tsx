import { useId } from 'preact/hooks'
import './Stepper.css'
import { Icon } from './Icon'
import { designWords } from './designWords'

interface Props {
  label: string
  value: number
  onChange(value: number): void
  max?: number
  /** Under the label, such as the expected number. */
  note?: string | undefined
}

/** A whole number from 0, by thumb or by keyboard. */
export function Stepper({ label, value, onChange, max = 100_000, note }: Props) {
  const words = designWords()
  const id = useId()
  const set = (next: number) => Number.isFinite(next) && onChange(Math.min(max, Math.max(0, Math.round(next))))
  return (
    <div class="stepper" role="group" aria-labelledby={id}>
      <div class="stepper-label">
        <span id={id}>{label}</span>
        {note && <small>{note}</small>}
      </div>
      <button type="button" aria-label={`${words.less}: ${label}`} aria-disabled={value <= 0 || undefined} onClick={() => set(value - 1)}>
        <Icon name="minus" />
      </button>
      <input
        inputMode="numeric"
        aria-labelledby={id}
        value={value}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          set(Number(event.currentTarget.value))
          event.currentTarget.value = String(value)
        }}
      />
      <button type="button" aria-label={`${words.more}: ${label}`} aria-disabled={value >= max || undefined} onClick={() => set(value + 1)}>
        <Icon name="plus" />
      </button>
    </div>
  )
}
