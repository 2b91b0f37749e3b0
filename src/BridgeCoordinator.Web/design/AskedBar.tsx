import './AskedBar.css'
import { designWords } from './designWords'
import { Icon } from './Icon'
import { askedAct } from './sure'

/** The open question of a button that asks once more, where no scrolling hides it: the key may be pressed from anywhere. */
export function AskedBar() {
  const act = askedAct()
  if (!act) return null
  const words = designWords()
  return (
    <p class="asked" aria-hidden="true">
      <Icon name="warn" />
      <span>
        <strong>{act}</strong> {words.pressAgain} <kbd>Esc</kbd> {words.takeBack}
      </span>
    </p>
  )
}
