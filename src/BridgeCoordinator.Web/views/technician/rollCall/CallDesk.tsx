import type { Signal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { DeskRollCallCard } from '../../../contract'
import { announce } from '../../../design/announce'
import { Button } from '../../../design/Button'
import { CommandButton, isAway } from '../../../design/CommandButton'
import { designWords } from '../../../design/designWords'
import type { Desk } from '../desk'
import { CallAnswers } from './CallAnswers'
import { CalledSite } from './CalledSite'
import { nextException, type Calls } from './calls'
import { rollCallWords } from './rollCallWords'
import { useCalling, type CallResult } from './useCalling'

interface Props {
  desk: Desk
  card: DeskRollCallCard
  calls: Calls
  postponed: Signal<readonly string[]>
}

/**
 * One site at a time, one key or tap an answer: the next exception is called by itself. Keys press the button that bears
 * them, and only while the focus is in this frame.
 */
export function CallDesk({ desk, card, calls, postponed }: Props) {
  const words = rollCallWords()
  const { session } = desk
  const calling = useCalling(session, postponed)
  const frame = useRef<HTMLDivElement>(null)
  const called = session.board.sites.value.find(({ id }) => id === card.calledSiteId)
  useEffect(() => {
    if (called) announce(words.nowCalling(called.name))
  }, [card.calledSiteId, card.calledAt])
  useLayoutEffect(() => frame.current?.focus(), [])

  const away = isAway(session) && designWords().away
  const stage = calling.stage.value
  const state = { pending: stage !== 'idle', unavailable: away, note: stage === 'slow' ? designWords().resending : undefined }
  const blocked = state.pending || Boolean(away)
  const next = nextException(calls, undefined)

  /** What was pressed goes with the answer; the frame stays, and with it the keys. */
  function stayHere(act: Promise<void> | undefined) {
    frame.current?.focus()
    void act
  }

  const answer = (result: CallResult) => blocked || stayHere(calling.answer(result))
  return (
    <div ref={frame} class="call-desk" role="group" aria-label={words.calling} tabIndex={-1} onKeyDown={(event) => pressByKey(event, frame.current)}>
      {called && (
        <>
          <CalledSite desk={desk} siteId={called.id} since={card.calledAt} present={calling.present} onEnter={() => answer('ok')} />
          <CallAnswers state={state} onAnswer={answer} onLater={nextException(calls, called.id) && (() => stayHere(calling.postpone()))} />
        </>
      )}
      {!called && (
        <div class="call-idle">
          {!next && <p>{calls.ready.length > 0 ? words.exceptionsDone : words.allDone}</p>}
          {next && (
            <Button kind="primary" large icon="phone" shortcut="N" onPress={() => stayHere(calling.callNext())} {...state}>
              {words.callNext(next.name)}
            </Button>
          )}
          {!next && calls.ready.length > 0 && (
            <Button onPress={() => stayHere(calling.callReady())} {...state}>
              {words.callReady(calls.ready.length)}
            </Button>
          )}
        </div>
      )}
      <div class="call-foot">
        <small class="call-keys muted">{words.keys}</small>
        <CommandButton
          session={session}
          kind={!called && !next ? 'primary' : 'plain'}
          icon="stop"
          command={() => ({ type: 'endRollCall' })}
          sure={calls.exceptions.length > 0 && words.endSure(calls.exceptions.length)}
        >
          {words.end}
        </CommandButton>
      </div>
    </div>
  )
}

/** Presses the button that bears the key; never while somebody types a number. */
function pressByKey(event: KeyboardEvent, frame: HTMLElement | null) {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return
  const button = frame?.querySelector<HTMLButtonElement>(`[aria-keyshortcuts="${CSS.escape(event.key.toUpperCase())}"]`)
  if (!button) return
  event.preventDefault()
  button.click()
}
