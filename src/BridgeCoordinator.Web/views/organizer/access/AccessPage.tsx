import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { StatusPill } from '../../../design/StatusPill'
import { followLink } from '../../../routing/location'
import type { SessionViewProps } from '../../../routing/sessionViews'
import { Sheets } from '../sheets/Sheets'
import { accessWords } from './accessWords'
import './access.css'
import { BulkPanel } from './BulkPanel'
import { freshLinks } from './fresh'
import { FreshPanel } from './FreshPanel'
import { GrantList } from './grantList'
import { GrantsPanel } from './GrantsPanel'
import { SinglePanel } from './SinglePanel'

/** Who may enter a session: links are issued here, shown once, printed as sheets, and taken back. */
export default function AccessPage({ session }: SessionViewProps) {
  const words = accessWords()
  const grants = useMemo(() => new GrantList(session), [session])
  useEffect(() => grants.follow(), [grants])
  const printing = useSignal(false)
  const returned = useSignal(false)
  const fresh = freshLinks(session.sessionId).value
  const trouble = grants.trouble.value
  const lines = grants.lines.value

  if (printing.value && fresh.length > 0) return <Sheets session={session} links={fresh} onBack={() => (printing.value = false)} />
  if (lines === null && trouble !== null && trouble !== 'away') return <p role="alert">{trouble}</p>
  return (
    <div class="access">
      {session.grant && (
        <p>
          <a href={`/organizer?grant=${encodeURIComponent(session.grant.grantId)}`} onClick={followLink}>
            ← {words.toSessions}
          </a>
        </p>
      )}
      {trouble !== null && (
        <p role="alert">
          <StatusPill tone="bad" icon="offline">
            {trouble === 'away' ? words.listAway : trouble}
          </StatusPill>
        </p>
      )}
      {fresh.length > 0 && <FreshPanel session={session} links={fresh} onPrint={() => (printing.value = returned.value = true)} returned={returned.value} />}
      {lines === null ? (
        <p class="muted">{words.loading}</p>
      ) : (
        <>
          <div class="access-issue">
            <BulkPanel session={session} existing={lines} onIssued={() => grants.refresh()} />
            <SinglePanel session={session} onIssued={() => grants.refresh()} />
          </div>
          <GrantsPanel session={session} lines={lines} onChange={() => grants.refresh()} />
        </>
      )}
    </div>
  )
}
