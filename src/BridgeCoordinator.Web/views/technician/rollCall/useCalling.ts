import { useSignal, type Signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { RollCallResult } from '../../../contract'
import { useCommand } from '../../../design/useCommand'
import type { LiveSession } from '../../../connection/session'
import { callsOf, nextException } from './calls'

export type CallResult = NonNullable<RollCallResult>

/** A second press that follows this soon was meant for the site before. */
const settleMs = 600

/** Takes one site's answer and calls the next by itself. Several desks may do so at once; whoever is late calls nobody. */
export function useCalling(session: LiveSession, postponed: Signal<readonly string[]>) {
  const { stage, send } = useCommand(session)
  /** What the called site says its number is, as typed. */
  const present = useSignal('')
  /** Those who reported ready are called only where somebody asked for it. */
  const everybody = useSignal(false)
  const card = session.board.card('desk/rollCall')
  const { calledSiteId, calledAt } = card.value ?? {}
  const changedAt = useRef(0)
  useEffect(() => {
    changedAt.current = performance.now()
    present.value = ''
  }, [calledSiteId, calledAt])

  async function answer(result: CallResult) {
    if (calledSiteId === undefined || performance.now() - changedAt.current < settleMs) return
    const number = present.value === '' ? {} : { present: Number(present.value) }
    const { accepted } = await send({ type: 'answerRollCall', siteId: calledSiteId, result, ...number })
    if (accepted) await callNext(calledSiteId)
  }

  async function callNext(after: string | undefined) {
    const now = card.peek()
    // Somebody else at another desk has gone on already.
    if (now?.state !== 'running' || (now.calledSiteId !== undefined && now.calledSiteId !== after)) return
    const open = callsOf(session.board.sites.peek(), now, postponed.peek())
    const next = nextException(open, after) ?? (everybody.peek() ? open.ready.find(({ id }) => id !== after) : undefined)
    if (next) await send({ type: 'callSite', siteId: next.id })
  }

  return {
    stage,
    present,
    answer,
    callNext: () => callNext(undefined),
    callReady() {
      everybody.value = true
      return callNext(undefined)
    },
    postpone() {
      if (calledSiteId === undefined) return
      postponed.value = [...postponed.value.filter((id) => id !== calledSiteId), calledSiteId]
      return callNext(calledSiteId)
    },
  }
}
