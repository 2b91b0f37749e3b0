import type { TargetedKeyboardEvent } from 'preact'
import { useId } from 'preact/hooks'
import './Stepper.css'
import { Icon } from './Icon'
import { designWords } from './designWords'

interface Props {
  label: string
  /** Null where nothing has been entered, which is not zero. */
  value: number | null
  onChange(value: number): void
  /** The typed or stepped number is final: focus has left it. */
  onLeave?(): void
  max?: number
  /** Steps upwards beyond 1, such as 10. */
  leaps?: readonly number[]
  /** Under the label, such as the expected number. */
  note?: string | undefined
  unavailable?: boolean
}

/** A whole number from 0, by thumb or by keyboard. */
export function Stepper({ label, value, onChange, onLeave, max = 100_000, leaps = [], note, unavailable }: Props) {
  const words = designWords()
  const id = useId()
  const set = (next: number) => unavailable || onChange(Math.min(max, Math.max(0, next)))
  const [none, full] = [unavailable || value === 0, unavailable || (value ?? 0) >= max]
  return (
    <div class="stepper" role="group" aria-labelledby={id}>
      <div class="stepper-label">
        <span id={id}>{label}</span>
        {note && <small>{note}</small>}
      </div>
      <div class="stepper-keys">
        <button type="button" aria-label={`${words.less}: ${label}`} aria-disabled={none || undefined} onClick={() => set((value ?? 0) - 1)}>
          <Icon name="minus" />
        </button>
        <input
          inputMode="numeric"
          autoComplete="off"
          aria-labelledby={id}
          placeholder="–"
          readOnly={unavailable}
          value={value ?? ''}
          onFocus={(event) => event.currentTarget.select()}
          // Done with the number, and with a phone's keyboard; the place on the page is kept.
          onKeyDown={(event) => event.key === 'Enter' && leave(event)}
          onChange={(event) => {
            const typed = read(event.currentTarget.value)
            if (typed !== null) set(typed)
            event.currentTarget.value = String(typed === null ? (value ?? '') : Math.min(max, typed))
          }}
          onBlur={onLeave}
        />
        <button type="button" aria-label={`${words.more(1)}: ${label}`} aria-disabled={full || undefined} onClick={() => set((value ?? 0) + 1)}>
          <Icon name="plus" />
        </button>
        {leaps.map((leap) => (
          <button key={leap} type="button" aria-label={`${words.more(leap)}: ${label}`} aria-disabled={full || undefined} onClick={() => set((value ?? 0) + leap)}>
            +{leap}
          </button>
        ))}
      </div>
    </div>
  )
}

/** On to the next key, which this stroke does not press. */
function leave(event: TargetedKeyboardEvent<HTMLInputElement>) {
  event.preventDefault()
  const next = event.currentTarget.nextElementSibling
  if (next instanceof HTMLElement) next.focus()
}

/** Digits alone, with the separators that people type for thousands. */
function read(text: string): number | null {
  const digits = text.replace(/[\s.,]/g, '')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null
}
