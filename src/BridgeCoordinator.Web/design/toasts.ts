import { signal, type ReadonlySignal } from '@preact/signals'
import type { Tone } from './StatusPill'

export interface Toast {
  id: number
  tone: Tone
  text: string
}

const shown = signal<readonly Toast[]>([])
let last = 0

export const toasts: ReadonlySignal<readonly Toast[]> = shown

/** Says something in passing. What went wrong stays until dismissed; the rest leaves by itself, late enough to be read. */
export function toast(message: Omit<Toast, 'id'>) {
  const id = ++last
  shown.value = [...shown.value.slice(-3), { ...message, id }]
  if (message.tone !== 'bad') setTimeout(() => dismiss(id), 4_000 + message.text.length * 60)
}

export function dismiss(id: number) {
  shown.value = shown.value.filter((one) => one.id !== id)
}
