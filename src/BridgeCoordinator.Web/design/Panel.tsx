import { useId } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import './Panel.css'

interface Props {
  title: string
  /** Beside the title: a count, a pill, a button. */
  aside?: ComponentChildren
  children: ComponentChildren
  class?: string
  /** The heading says nothing that the content does not show. */
  titleUnseen?: boolean
}

export function Panel({ title, aside, children, class: extra = '', titleUnseen }: Props) {
  const id = useId()
  return (
    <section class={`panel ${extra}`} aria-labelledby={id}>
      <header class={titleUnseen && !aside ? 'unseen' : 'panel-head'}>
        <h2 id={id} class={titleUnseen ? 'unseen' : ''}>
          {title}
        </h2>
        {aside}
      </header>
      {children}
    </section>
  )
}
