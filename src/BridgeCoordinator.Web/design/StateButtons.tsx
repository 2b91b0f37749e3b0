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
  /** For rows of a dense page; a finger still gets the full target. */
  small?: boolean
  /** The label is said by what stands around the group. */
  labelUnseen?: boolean
  /** One stop for Tab, arrows within: for a page with dozens of these. Moving sends nothing. */
  oneStop?: boolean
}

/**
 * A few big buttons of which one holds: a press decides at once. No radio buttons, whose arrow keys would send on the way.
 * The one that holds differs by its border as well as by colour.
 */
export function StateButtons<V extends string>({ label, choices, chosen, onChoose, unavailable, large, small, labelUnseen, oneStop }: Props<V>) {
  const stop = choices.find(({ value }) => value === chosen) ?? choices[0]
  return (
    <div class={`states${large ? ' states-large' : ''}${small ? ' states-small' : ''}`} role="group" aria-label={label} onKeyDown={oneStop ? walk : undefined}>
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
            tabIndex={oneStop && value !== stop?.value ? -1 : undefined}
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

function walk(event: KeyboardEvent & { currentTarget: HTMLElement }) {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  if (by === undefined || at < 0) return
  event.preventDefault()
  buttons[(at + by + buttons.length) % buttons.length]?.focus()
}
