import type { ComponentChildren } from 'preact'
import './StatusPill.css'
import { Icon, type IconName } from './Icon'

/** What a status means for the reader: fine, look, act, or simply not (yet) there. */
export type Tone = 'good' | 'warn' | 'bad' | 'off' | 'accent'

interface Props {
  tone: Tone
  icon: IconName
  children: ComponentChildren
  /** Without the ground, for dense rows. */
  plain?: boolean
}

/** A status as icon, word and colour together; the word alone would do. */
export function StatusPill({ tone, icon, children, plain }: Props) {
  return (
    <span class={`pill pill-${tone}${plain ? ' pill-plain' : ''}`}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  )
}
