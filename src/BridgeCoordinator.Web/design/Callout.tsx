import type { ComponentChildren } from 'preact'
import './Callout.css'
import { Icon, type IconName } from './Icon'
import type { Tone } from './StatusPill'

interface Props {
  tone: Tone
  icon: IconName
  title: ComponentChildren
  children?: ComponentChildren
  /** What can be done about it, at its end. */
  actions?: ComponentChildren
}

/** Something that the reader must not miss, and that stays until it is dealt with. */
export function Callout({ tone, icon, title, children, actions }: Props) {
  return (
    <div class={`callout callout-${tone}`}>
      <Icon name={icon} />
      <div class="callout-words">
        <p class="callout-title">{title}</p>
        {children}
      </div>
      {actions && <div class="callout-actions">{actions}</div>}
    </div>
  )
}
