import type { ComponentChildren } from 'preact'
import './Button.css'
import { Icon, type IconName } from './Icon'

export interface ButtonProps {
  children: ComponentChildren
  onPress(): void
  kind?: 'primary' | 'plain' | 'danger' | 'quiet'
  icon?: IconName | undefined
  /** Under way: pressing again does nothing, and the words below say so. */
  pending?: boolean
  /** Why pressing is of no use now. The button stays focusable, so that a keyboard and a screen reader find the reason. */
  unavailable?: string | false | undefined
  /** A line under the label, for instance what the button waits for. */
  note?: string | undefined
  shortcut?: string | undefined
  large?: boolean
  /** For rows of a dense page; a finger still gets the full target. */
  small?: boolean
  /** Pressed once, and waiting for the second press. */
  asked?: boolean
  /** Says which of two states holds, for a button that switches between them. */
  pressed?: boolean
  /** Said after the label to a screen reader only: what it is about, such as the row that an "Up" stands in. */
  about?: string | undefined
  /** Where the label alone says too little, such as "Mời" in a row. */
  label?: string
}

export function Button({ children, onPress, kind = 'plain', icon, pending, unavailable, note, shortcut, large, small, asked, pressed, about, label }: ButtonProps) {
  const blocked = pending || Boolean(unavailable)
  const below = unavailable || note
  return (
    <button
      type="button"
      class={`button button-${kind}${large ? ' button-large' : ''}${small ? ' button-small' : ''}${asked ? ' button-sure' : ''}`}
      aria-disabled={blocked || undefined}
      aria-busy={pending || undefined}
      aria-pressed={pressed}
      aria-keyshortcuts={shortcut}
      aria-label={below ? undefined : label}
      onClick={() => blocked || onPress()}
    >
      {icon && <Icon name={icon} />}
      <span class="button-words">
        <span>
          {children}
          {about && <span class="button-about">: {about}</span>}
        </span>
        {below && <small>{below}</small>}
        {/* What is read out begins with what is seen, so that the button can be spoken to as well. */}
        {below && label && <span class="unseen">{label}</span>}
      </span>
      {shortcut && <kbd aria-hidden="true">{shortcut.replace('Shift+', '⇧')}</kbd>}
    </button>
  )
}
