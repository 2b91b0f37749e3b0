import { Button } from '../../../design/Button'
import { CommandButton } from '../../../design/CommandButton'
import { HeardPill } from '../../../links/LinkPills'
import { requestOf, siteName, siteOf, type Desk } from '../desk'
import { giveFloor, givingOf } from '../floor/giving'
import { sessionWords } from '../sessionWords'
import { CallSite } from '../trouble/CallSite'
import { sheetWords } from './sheetWords'
import { About } from './TurnReasons'

interface Props {
  desk: Desk
  requestId: string
  wanted: 'giveFloor' | 'standBy'
}

/** The one place from which a site that cannot be heard is called: it says so, and offers what would help first. */
export function DespiteQuestion({ desk, requestId, wanted }: Props) {
  return (
    <About desk={desk} requestId={requestId} states={['waiting', 'standBy', 'suspended']}>
      <Question desk={desk} requestId={requestId} wanted={wanted} />
    </About>
  )
}

function Question({ desk, requestId, wanted }: Props) {
  const words = sheetWords()
  const { session, sheet } = desk
  const request = requestOf(desk, requestId)!
  const [floor, status] = [session.board.card('floor').value!, session.board.card('meeting').value?.status ?? 'draft']
  const site = siteOf(desk, request.siteId)
  const giving = givingOf(request, floor, status)
  const replaced = giving.way === 'unheard' && giving.replaces ? requestOf(desk, giving.replaces) : undefined
  const close = () => (sheet.value = null)
  if (request.heard) return <p role="status">{words.nowHeard}</p>
  return (
    <div class="form">
      <p>{wanted === 'giveFloor' ? words.unheardGive : words.unheardStandBy}</p>
      <p>
        {words.state}: {site && <HeardPill site={site} plain />} <CallSite desk={desk} siteId={request.siteId} />
      </p>
      <div class="form-send">
        <CommandButton session={session} kind="primary" icon="phone" command={() => ({ type: 'switchChannel', siteId: request.siteId, channel: 'phone' })} onAnswer={close}>
          {words.phoneFirst}
        </CommandButton>
        {wanted === 'standBy' ? (
          <CommandButton session={session} kind="danger" command={() => ({ type: 'standBy', requestId, despite: true })} onAnswer={close}>
            {words.anywayStandBy}
          </CommandButton>
        ) : (
          giving.way === 'unheard' && (
            <CommandButton session={session} kind="danger" command={() => giveFloor(request, giving, desk.limit.value)} onAnswer={close}>
              {replaced ? words.anywayReplaces(siteName(desk, replaced.siteId)) : words.anyway}
            </CommandButton>
          )
        )}
        <Button kind="quiet" onPress={close}>
          {sessionWords().cancel}
        </Button>
      </div>
    </div>
  )
}
