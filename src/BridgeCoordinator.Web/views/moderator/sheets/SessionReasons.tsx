import { siteName, type Desk } from '../desk'
import { runWords } from '../run/runWords'
import { sessionWords } from '../sessionWords'
import { ReasonForm } from './ReasonForm'

export function PauseForm({ desk }: { desk: Desk }) {
  const words = sessionWords()
  const turn = desk.session.board.card('floor').value?.turn
  return (
    <ReasonForm desk={desk} label={words.pauseWhy} usual={words.pauseReasons} action={words.pause} command={(reason) => ({ type: 'pauseSession', reason })}>
      {turn?.state === 'speaking' && (
        <p>
          {siteName(desk, turn.siteId)}: {words.pauseEffect}
        </p>
      )}
    </ReasonForm>
  )
}

export function ReopenForm({ desk }: { desk: Desk }) {
  const words = sessionWords()
  return <ReasonForm desk={desk} label={words.reopenWhy} usual={words.reopenReasons} action={words.reopen} command={(reason) => ({ type: 'reopenSession', reason })} />
}

export function SkipForm({ desk, itemId }: { desk: Desk; itemId: string }) {
  const words = runWords()
  const item = desk.session.board.card('agenda').value?.items.find(({ id }) => id === itemId)
  return (
    <ReasonForm
      desk={desk}
      optional
      kind="danger"
      label={words.skipWhy}
      usual={words.skipReasons}
      action={words.skipNow}
      command={(reason) => ({ type: 'skipItem', itemId, ...(reason && { reason }) })}
    >
      <p lang="vi">
        <strong>{item?.title}</strong>
      </p>
    </ReasonForm>
  )
}
