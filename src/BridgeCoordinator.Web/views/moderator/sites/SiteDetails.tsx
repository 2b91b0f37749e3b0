import { may } from '../../../access/rights'
import { headcount } from '../../../attendance/headcount'
import type { Channel, SiteCard } from '../../../contract'
import { Button } from '../../../design/Button'
import { CommandButton } from '../../../design/CommandButton'
import type { Desk } from '../desk'
import { CallSite } from '../trouble/CallSite'
import { sitesWords } from './sitesWords'

const channels: readonly Channel[] = ['primary', 'backup', 'phone']

/** More on one site, and what a moderator may do for it. */
export function SiteDetails({ id, desk, site }: { id: string; desk: Desk; site: SiteCard }) {
  const words = sitesWords()
  const { session, sheet } = desk
  const status = session.board.card('meeting').value?.status
  const contact = session.board.card(`desk/sites/${site.id}`).value?.contact
  return (
    <div class="overview-more" id={id}>
      <p class="muted">
        {headcount(site)}
        {site.kind === 'bridge' && ` · ${words.app[site.app]}`}
      </p>
      {site.chair && (
        <p lang="vi">
          <span class="muted">{words.chair}:</span> {site.chair}
        </p>
      )}
      {contact?.phone ? <CallSite desk={desk} siteId={site.id} /> : <p class="muted">{words.noContact}</p>}
      {status !== 'closed' && site.kind === 'bridge' && may(session, 'switchChannel') && (
        <div class="overview-buttons" role="group" aria-label={words.channel}>
          <span class="muted">{words.channel}</span>
          {channels.map((channel) => (
            <CommandButton key={channel} small session={session} pressed={site.channel === channel} command={() => ({ type: 'switchChannel', siteId: site.id, channel })}>
              {words.to[channel]}
            </CommandButton>
          ))}
        </div>
      )}
      {status !== 'closed' && (
        <div class="overview-buttons">
          {site.kind === 'bridge' && may(session, 'sendNotice') && (
            <Button small kind="quiet" onPress={() => (sheet.value = { type: 'notice', to: site.id })}>
              {words.notify}
            </Button>
          )}
          {session.board.card('floor').value?.mode !== 'closed' && may(session, 'requestFloor') && (
            <Button small kind="quiet" onPress={() => (sheet.value = { type: 'request', kind: 'question', siteId: site.id })}>
              {words.register}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
