import { useSignal, type Signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { DeskRollCallCard, RollCallResult } from '../../../contract'
import { announce } from '../../../design/announce'
import { Button } from '../../../design/Button'
import { CommandButton, isAway } from '../../../design/CommandButton'
import { designWords } from '../../../design/designWords'
import { useCommand } from '../../../design/useCommand'
import type { Desk } from '../desk'
import { CalledSite } from './CalledSite'
import { callsOf, nextException, type Calls } from './calls'
import { rollCallWords } from './rollCallWords'

type Result = NonNullable<RollCallResult>

interface Props {
  desk: Desk
  card: DeskRollCallCard
  calls: Calls
  postponed: Signal<readonly string[]>
}

/** A second press that follows this soon was meant for the site before. */
const settleMs = 600

/**
 * One site at a time, one key or tap an answer: the next exception is called by itself. Keys press the button that bears
 * them, and only while the focus is in this frame.
 */
export function CallDesk({ desk, card, calls, postponed }: Props) {
  const words = rollCallWords()
  const { session } = desk
  const { stage, send } = useCommand(session)
  const present = useSignal('')
  /** Those who reported ready are called only where somebody asked for it. */
  const everybody = useSignal(false)
  const frame = useRef<HTMLDivElement>(null)
  const called = session.board.sites.value.find(({ id }) => id === card.calledSiteId)
  const changedAt = useRef(0)
  useEffect(() => {
    changedAt.current = performance.now()
    present.value = ''
    if (called) announce(words.nowCalling(called.name))
  }, [card.calledSiteId, card.calledAt])
  useEffect(() => frame.current?.focus(), [])

  async function answer(result: Result) {
    if (!called || blocked || performance.now() - changedAt.current < settleMs) return
    keepKeys()
    const number = present.value.trim() === '' ? undefined : Number(present.value)
    const { accepted } = await send({ type: 'answerRollCall', siteId: called.id, result, ...(isCount(number) && { present: number }) })
    if (accepted) await callNext(called.id)
  }

  async function callNext(after: string | undefined) {
    const now = session.board.card('desk/rollCall').peek()
    // Somebody else at another desk has gone on already.
    if (now?.state !== 'running' || (now.calledSiteId !== undefined && now.calledSiteId !== after)) return
    const open = callsOf(session.board.sites.peek(), now, postponed.peek())
    const next = nextException(open, after) ?? (everybody.peek() ? open.ready.find(({ id }) => id !== after) : undefined)
    if (next) await send({ type: 'callSite', siteId: next.id })
  }

  function postpone() {
    if (!called) return
    keepKeys()
    postponed.value = [...postponed.value.filter((id) => id !== called.id), called.id]
    void callNext(called.id)
  }

  /** What was pressed goes with the answer; the frame stays, and with it the keys. */
  function keepKeys() {
    frame.current?.focus()
  }

  const away = isAway(session) && designWords().away
  const pending = stage.value !== 'idle'
  const blocked = pending || Boolean(away)
  const next = nextException(calls, undefined)
  const left = calls.exceptions.length
  const state = { pending, unavailable: away, note: stage.value === 'slow' ? designWords().resending : undefined }

  return (
    <div ref={frame} class="call-desk" role="group" aria-label={words.calling} tabIndex={-1} onKeyDown={(event) => pressByKey(event, frame.current)}>
      {called ? (
        <>
          <CalledSite desk={desk} siteId={called.id} since={card.calledAt} present={present} onEnter={() => void answer('ok')} />
          <div class="call-answers" role="group" aria-label={words.answers}>
            <Button kind="primary" large icon="check" shortcut="1" onPress={() => void answer('ok')} {...state}>
              {words.result.ok}
            </Button>
            <Button large icon="warn" shortcut="2" onPress={() => void answer('weak')} {...state}>
              {words.result.weak}
            </Button>
            <Button kind="danger" large icon="cross" shortcut="3" onPress={() => void answer('noAnswer')} {...state}>
              {words.result.noAnswer}
            </Button>
            {nextException(calls, called.id) && (
              <Button large kind="quiet" shortcut="N" onPress={postpone} {...state}>
                {words.later}
              </Button>
            )}
          </div>
        </>
      ) : (
        <div class="call-idle">
          {!next && <p>{calls.ready.length > 0 ? words.exceptionsDone : words.allDone}</p>}
          {next && (
            <Button kind="primary" large icon="phone" shortcut="N" onPress={() => void callNext(undefined)} {...state}>
              {words.callNext(next.name)}
            </Button>
          )}
          {!next && calls.ready.length > 0 && (
            <Button onPress={() => void ((everybody.value = true), callNext(undefined))} {...state}>
              {words.callReady(calls.ready.length)}
            </Button>
          )}
        </div>
      )}
      <div class="call-foot">
        <small class="muted">{words.keys}</small>
        <CommandButton
          session={session}
          kind={!called && !next ? 'primary' : 'plain'}
          icon="stop"
          command={() => ({ type: 'endRollCall' })}
          sure={left > 0 && words.endSure(left)}
        >
          {words.end}
        </CommandButton>
      </div>
    </div>
  )
}

function isCount(n: number | undefined): n is number {
  return n !== undefined && Number.isInteger(n) && n >= 0 && n <= 100_000
}

/** Presses the button that bears the key; never while somebody types a number. */
function pressByKey(event: KeyboardEvent, frame: HTMLElement | null) {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return
  const button = frame?.querySelector<HTMLButtonElement>(`[aria-keyshortcuts="${event.key.toUpperCase()}"]`)
  if (!button) return
  event.preventDefault()
  button.click()
}
