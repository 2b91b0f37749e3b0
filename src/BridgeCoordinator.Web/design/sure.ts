import { signal } from '@preact/signals'

/** How long a first press stands. A forgotten one must not turn the next stray key into an act. */
const standsMs = 6_000

/** Of all buttons that ask once more, the one that has been pressed once, and what its second press would do. */
const asked = signal<{ button: object; act: string } | null>(null)
let timer: ReturnType<typeof setTimeout>

/** What the next press would do; null while nothing is asked. For pages where the button itself may be out of sight. */
export function askedAct(): string | null {
  return asked.value?.act ?? null
}

export function isAsked(button: object, act: string): boolean {
  return asked.value?.button === button && asked.value.act === act
}

export function ask(button: object, act: string) {
  asked.value = { button, act }
  clearTimeout(timer)
  timer = setTimeout(takeBack, standsMs)
}

export function takeBack() {
  clearTimeout(timer)
  asked.value = null
}

globalThis.document?.addEventListener('keydown', (event) => event.key === 'Escape' && takeBack())
