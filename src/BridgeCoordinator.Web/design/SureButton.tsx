import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { announce } from './announce'
import { Button, type ButtonProps } from './Button'
import { designWords } from './designWords'
import { ask, isAsked, takeBack } from './sure'

interface Props extends Omit<ButtonProps, 'onPress' | 'pending' | 'asked'> {
  act(): Promise<unknown> | void
  /** What pressing does, where that cannot be taken back: said at the first press, done at the second. */
  sure?: string
}

/** A button for what takes a moment and is no command: pending meanwhile, and asked once more where told to. */
export function SureButton({ act, sure, ...button }: Props) {
  const words = designWords()
  const busy = useSignal(false)
  const self = useMemo(() => ({}), [])
  const asking = sure !== undefined && isAsked(self, sure)

  async function press() {
    if (sure !== undefined && !asking) {
      ask(self, sure)
      return announce(`${sure} ${words.pressAgain}`)
    }
    takeBack()
    busy.value = true
    try {
      await act()
    } finally {
      busy.value = false
    }
  }

  const note = busy.value ? words.sending : asking ? `${sure} ${words.pressAgain}` : button.note
  return <Button {...button} note={note} asked={asking && !button.unavailable} pending={busy.value} onPress={() => void press()} />
}
