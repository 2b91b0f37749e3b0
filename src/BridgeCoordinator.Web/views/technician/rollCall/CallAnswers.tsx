import { Button, type ButtonProps } from '../../../design/Button'
import { rollCallWords } from './rollCallWords'
import type { CallResult } from './useCalling'

interface Props {
  state: Pick<ButtonProps, 'pending' | 'unavailable' | 'note'>
  onAnswer(result: CallResult): void
  /** Absent where there is nobody else to call first. */
  onLater: (() => void) | undefined
}

/** The three answers a site can give, each on the key that it bears, and putting the site off. */
export function CallAnswers({ state, onAnswer, onLater }: Props) {
  const words = rollCallWords()
  return (
    <div class="call-answers" role="group" aria-label={words.answers}>
      <Button kind="primary" large icon="check" shortcut="1" onPress={() => onAnswer('ok')} {...state}>
        {words.result.ok}
      </Button>
      <Button large icon="warn" shortcut="2" onPress={() => onAnswer('weak')} {...state}>
        {words.result.weak}
      </Button>
      <Button kind="danger" large icon="cross" shortcut="3" onPress={() => onAnswer('noAnswer')} {...state}>
        {words.result.noAnswer}
      </Button>
      {onLater && (
        <Button large kind="quiet" shortcut="N" onPress={onLater} {...state}>
          {words.later}
        </Button>
      )}
    </div>
  )
}
