import type { ComponentChildren } from 'preact'
import { Button } from './Button'
import './Confirm.css'
import { Dialog } from './Dialog'

interface Props {
  title: string
  open: boolean
  /** What happens on yes, and to whom. */
  children: ComponentChildren
  yes: string
  no: string
  danger?: boolean
  onYes(): void
  onClose(): void
}

/** Asks before what cannot be taken back. "No" comes first. */
export function Confirm({ title, open, children, yes, no, danger, onYes, onClose }: Props) {
  const confirm = () => {
    onYes()
    onClose()
  }
  return (
    <Dialog title={title} open={open} onClose={onClose}>
      <div class="confirm">
        <div>{children}</div>
        <div class="confirm-answers">
          <Button onPress={onClose}>{no}</Button>
          <Button kind={danger ? 'danger' : 'primary'} onPress={confirm}>
            {yes}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
