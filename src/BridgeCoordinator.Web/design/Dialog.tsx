import { useEffect, useId, useRef } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import './Dialog.css'
import { Icon } from './Icon'
import { designWords } from './designWords'
import { ToastRegion } from './ToastRegion'

interface Props {
  title: string
  open: boolean
  onClose(): void
  children: ComponentChildren
  /** Beside the page instead of over it: what happens meanwhile stays in sight and in reach. */
  beside?: boolean
}

/** A dialog, modal unless beside the page. Focus, Escape and the rest of the page being out of reach are the browser's own. */
export function Dialog({ title, open, onClose, children, beside }: Props) {
  const id = useId()
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = element.current
    if (open && !dialog?.open) beside ? dialog?.show() : dialog?.showModal()
    if (!open && dialog?.open) dialog.close()
  }, [open])
  return (
    <dialog
      ref={element}
      class={`dialog ${beside ? 'dialog-beside' : ''}`}
      aria-labelledby={id}
      // The event comes late: what was opened again meanwhile stays open.
      onClose={() => element.current?.open || onClose()}
      // The browser minds Escape for modal ones only.
      onKeyDown={(event) => beside && event.key === 'Escape' && element.current?.close()}
    >
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" aria-label={designWords().close} onClick={() => element.current?.close()}>
          <Icon name="cross" />
        </button>
      </header>
      {open && children}
      {/* What lies outside a modal dialog is covered and silent; what is said meanwhile is said in here. */}
      {open && !beside && <ToastRegion />}
    </dialog>
  )
}
