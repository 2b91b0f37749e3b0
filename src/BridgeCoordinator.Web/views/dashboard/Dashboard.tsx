import { AgendaPanel } from './AgendaPanel'
import './Dashboard.css'
import { FloorPanel } from './FloorPanel'
import { NoticesPanel } from './NoticesPanel'
import { NowPanel } from './NowPanel'
import { SitesPanel } from './SitesPanel'
import type { SessionViewProps } from '../../routing/sessionViews'
import { TotalsPanel } from './TotalsPanel'

/** For everybody in the hall and at the sites: what is on, what is next, who speaks, whether the meeting keeps its time. */
export default function Dashboard({ session }: SessionViewProps) {
  const status = session.board.card('meeting').value?.status
  const underWay = status === 'open' || status === 'paused'
  return (
    <div class={`dashboard ${underWay ? 'dashboard-under-way' : ''}`}>
      {status !== 'closed' && <NoticesPanel session={session} />}
      <NowPanel session={session} />
      {underWay && <FloorPanel session={session} />}
      <TotalsPanel session={session} />
      {status === 'closed' && <NoticesPanel session={session} />}
      <AgendaPanel session={session} />
      <SitesPanel session={session} />
    </div>
  )
}
