import type { ComponentChildren } from 'preact'
import { followLink } from '../routing/location'
import './Button.css'
import { Icon, type IconName } from './Icon'

interface Props {
  href: string
  children: ComponentChildren
  kind?: 'primary' | 'plain' | 'quiet'
  icon?: IconName
  small?: boolean
  /** Saved under this name instead of opened. */
  download?: string
}

/** A link to one of our pages that carries as much weight as a button. */
export function LinkButton({ href, children, kind = 'plain', icon, small, download }: Props) {
  return (
    <a class={`button button-${kind}${small ? ' button-small' : ''}`} href={href} download={download} onClick={download === undefined ? followLink : undefined}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </a>
  )
}
