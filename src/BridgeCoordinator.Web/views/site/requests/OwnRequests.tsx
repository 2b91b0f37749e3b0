import { useSignal } from '@preact/signals'
import type { SiteRequest } from '../../../contract'
import { Confirm } from '../../../design/Confirm'
import { Panel } from '../../../design/Panel'
import type { OwnSite } from '../ownSite'
import { siteWords } from '../siteWords'
import { OwnRequest } from './OwnRequest'
import './requests.css'
import { isOpen, inOrder } from './ownOrder'
import { requestWords } from './requestWords'

/** Where focus goes when a request was sent. */
export const ownRequestsId = 'own-requests'

/** What this site has asked for, in calling order, and what became of it. */
export function OwnRequests({ site }: { site: OwnSite }) {
  const words = requestWords()
  const withdrawing = useSignal<SiteRequest | null>(null)
  const all = site.mine.value?.requests ?? []
  const [open, past] = [inOrder(all.filter(isOpen)), all.filter((one) => !isOpen(one)).reverse()]
  const named = withdrawing.value
  // Empty for who can ask: the form right below says enough.
  if (all.length === 0 && site.can.people) return null
  return (
    <div id={ownRequestsId} tabIndex={-1} class="own-frame">
      <Panel title={words.own}>
        {all.length === 0 && <p class="muted">{words.none}</p>}
        <ul class="own-requests">
          {open.map((request) => (
            <OwnRequest key={request.requestId} request={request} onWithdraw={site.can.people ? () => (withdrawing.value = request) : undefined} />
          ))}
        </ul>
        {past.length > 0 && (
          <details class="fold" open={open.length === 0}>
            <summary>{words.past(past.length)}</summary>
            <ul class="own-requests">
              {past.map((request) => (
                <OwnRequest key={request.requestId} request={request} />
              ))}
            </ul>
          </details>
        )}
        <Confirm
          title={words.withdraw}
          open={named !== null}
          danger
          yes={words.withdraw}
          no={siteWords().cancel}
          onYes={() => named && site.put({ type: 'withdrawRequest', requestId: named.requestId })}
          onClose={() => (withdrawing.value = null)}
        >
          <p>{words.withdrawText(named?.speaker ?? '')}</p>
        </Confirm>
      </Panel>
    </div>
  )
}
