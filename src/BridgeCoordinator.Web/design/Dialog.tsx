import { useEffect, useId, useRef } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import './Dialog.css'
import { Icon } from './Icon'
import { designWords } from './designWords'

interface Props {
  title: string
  open: boolean
  onClose(): void
  children: ComponentChildren
}

/** A modal dialog. Focus, Escape and the rest of the page being out of reach are the browser's own. */
export function Dialog({ title, open, onClose, children }: Props) {
  const id = useId()
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = element.current
    if (open && !dialog?.open) dialog?.showModal()
    if (!open && dialog?.open) dialog.close()
  }, [open])
  return (
    <dialog ref={element} class="dialog" aria-labelledby={id} onClose={onClose}>
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" aria-label={designWords().close} onClick={() => element.current?.close()}>
          <Icon name="cross" />
        </button>
      </header>
      {open && children}
    </dialog>
  )
}
