import { effect } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { useKeptFocus } from '../../design/keptFocus'
import type { SessionViewProps } from '../../routing/sessionViews'
import { deskOf } from './desk'
import { GoPanel } from './go/GoPanel'
import { IncidentsPanel } from './incidents/IncidentsPanel'
import { NoticesPanel } from './notices/NoticesPanel'
import { RollCallPanel } from './rollCall/RollCallPanel'
import { SiteDialog } from './site/SiteDialog'
import { pastSamples } from './sites/pastSamples'
import { withPast, withSamples } from './sites/samples'
import { SitesPanel } from './sites/SitesPanel'
import { Summary } from './Summary'
import './Technician.css'

/** The central desk: which site needs a hand, the roll call, and whether the meeting may begin. */
export default function Technician({ session }: SessionViewProps) {
  const desk = useMemo(() => deskOf(session), [session])
  useEffect(
    () =>
      effect(() => {
        const card = session.board.card('desk/links').value
        if (card) desk.samples.value = withSamples(desk.samples.peek(), card)
      }),
    [desk],
  )
  useEffect(() => void pastSamples(session).then((past) => (desk.samples.value = withPast(desk.samples.peek(), past))), [desk])
  const page = useRef<HTMLDivElement>(null)
  useKeptFocus(page)
  return (
    <div ref={page} class="technician">
      <Summary desk={desk} />
      <RollCallPanel desk={desk} />
      <SitesPanel desk={desk} />
      <GoPanel desk={desk} />
      <div class="tech-log">
        <IncidentsPanel desk={desk} />
        <NoticesPanel desk={desk} />
      </div>
      <SiteDialog desk={desk} />
    </div>
  )
}
