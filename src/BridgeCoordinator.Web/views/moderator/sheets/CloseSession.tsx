import { Button } from '../../../design/Button'
import { CommandButton } from '../../../design/CommandButton'
import { Icon } from '../../../design/Icon'
import { siteName, type Desk } from '../desk'
import { sessionWords } from '../sessionWords'

/** Says everything that closing will do, as things stand at this second, and only then offers it. */
export function CloseSession({ desk }: { desk: Desk }) {
  const words = sessionWords()
  const { session, sheet } = desk
  const effects = effectsOf(desk)
  return (
    <div class="form">
      <ul class="effects">
        {effects.length === 0 && <li>{words.closeQuiet}</li>}
        {effects.map((effect) => (
          <li key={effect}>
            <Icon name="arrow" /> {effect}
          </li>
        ))}
      </ul>
      <p class="muted">{words.closeAfter}</p>
      <div class="form-send">
        <CommandButton session={session} kind="danger" icon="stop" command={() => ({ type: 'closeSession' })} onAnswer={() => (sheet.value = null)}>
          {words.closeNow}
        </CommandButton>
        <Button onPress={() => (sheet.value = null)}>{words.cancel}</Button>
      </div>
    </div>
  )
}

function effectsOf(desk: Desk): string[] {
  const words = sessionWords()
  const [agenda, floor] = [desk.session.board.card('agenda').value, desk.session.board.card('floor').value]
  const running = agenda?.items.find((item) => item.state === 'running')
  const pending = agenda?.items.filter((item) => item.state === 'pending').length ?? 0
  const waiting = floor ? floor.waiting.length + floor.responses.length + (floor.standBy ? 1 : 0) : 0
  const turn = floor?.turn
  return [
    running && words.closeItem(running.title),
    turn && (turn.state === 'speaking' ? words.closeTurn(siteName(desk, turn.siteId)) : words.closeCutOff(siteName(desk, turn.siteId))),
    waiting > 0 && words.closeWaiting(waiting),
    pending > 0 && words.closePending(pending),
  ].filter((line) => typeof line === 'string')
}
