import './StateButtons.css'
import { Icon, type IconName } from './Icon'
import type { Tone } from './StatusPill'

export interface StateChoice<V extends string> {
  value: V
  label: string
  icon: IconName
  tone?: Tone
}

interface Props<V extends string> {
  label: string
  choices: readonly StateChoice<V>[]
  chosen: V | null | undefined
  onChoose(value: V): void
  /** Choosing is of no use now; a sentence says why, below, where nothing around the group does. */
  unavailable?: string | boolean | undefined
  /** Taller targets, words below the icon. */
  large?: boolean
  /** The label is said by what stands around the group. */
  labelUnseen?: boolean
}

/**
 * A few big buttons of which one holds: a press decides at once. No radio buttons, whose arrow keys would send on the way.
 * The one that holds differs by its border as well as by colour.
 */
export function StateButtons<V extends string>({ label, choices, chosen, onChoose, unavailable, large, labelUnseen }: Props<V>) {
  return (
    <div class={`states${large ? ' states-large' : ''}`} role="group" aria-label={label}>
      {!labelUnseen && (
        <p class="states-label" aria-hidden="true">
          {label}
        </p>
      )}
      <div class="states-row">
        {choices.map(({ value, label: word, icon, tone = 'accent' }) => (
          <button
            key={value}
            type="button"
            class={`state-button state-${tone}`}
            aria-pressed={value === chosen}
            aria-disabled={Boolean(unavailable) || undefined}
            onClick={() => unavailable || onChoose(value)}
          >
            <Icon name={icon} />
            <span>{word}</span>
          </button>
        ))}
      </div>
      {typeof unavailable === 'string' && <p class="states-why">{unavailable}</p>}
    </div>
  )
}
