import type { ComponentChildren } from 'preact'
import { requestOf, type Desk } from '../desk'
import { deskFloorWords } from '../floor/deskFloorWords'
import { whoOf } from '../floor/who'
import { ReasonForm } from './ReasonForm'
import { sheetWords } from './sheetWords'

interface Props {
  desk: Desk
  requestId: string
}

export function SuspendForm({ desk, requestId }: Props) {
  const words = deskFloorWords()
  return (
    <About desk={desk} requestId={requestId} states={['speaking']}>
      <ReasonForm desk={desk} label={words.suspendWhy} usual={words.suspendReasons} action={sheetWords().suspend} command={(reason) => ({ type: 'suspendTurn', requestId, reason })} />
    </About>
  )
}

export function RevokeForm({ desk, requestId }: Props) {
  const words = deskFloorWords()
  return (
    <About desk={desk} requestId={requestId} states={['speaking', 'suspended']}>
      <ReasonForm desk={desk} kind="danger" label={words.revokeWhy} usual={words.revokeReasons} action={sheetWords().revoke} command={(reason) => ({ type: 'revokeTurn', requestId, reason })} />
    </About>
  )
}

export function DenyForm({ desk, requestId }: Props) {
  const words = deskFloorWords()
  return (
    <About desk={desk} requestId={requestId} states={['waiting', 'standBy']}>
      <ReasonForm desk={desk} kind="danger" label={words.denyWhy} usual={words.denyReasons} action={sheetWords().deny} command={(reason) => ({ type: 'denyRequest', requestId, reason })} />
    </About>
  )
}

/** Whom a form is about; where somebody else has moved on meanwhile, it says so instead of asking. */
export function About({ desk, requestId, states, children }: Props & { states: readonly string[]; children: ComponentChildren }) {
  const request = requestOf(desk, requestId)
  if (!request || !states.includes(request.state)) return <p role="alert">{sheetWords().gone}</p>
  return (
    <div class="form">
      <p lang="vi">
        <strong>{whoOf(desk, request)}</strong>
      </p>
      {children}
    </div>
  )
}
