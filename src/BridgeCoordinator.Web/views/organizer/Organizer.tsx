import { useSignal } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { recallGrant, recallGrants } from '../../connection/grants'
import { Button } from '../../design/Button'
import { Callout } from '../../design/Callout'
import { goTo } from '../../routing/location'
import '../home/home.css'
import { Plain } from '../home/Plain'
import { SignInForm } from '../join/SignInForm'
import './Organizer.css'
import { CreatePanel } from './plan/CreatePanel'
import { LookLine } from './sessions/LookLine'
import { Overview } from './sessions/overview'
import { SessionList } from './sessions/SessionList'
import { sessionsWords } from './sessions/sessionsWords'

/** The organizing board's first page: every session at a glance, and new ones from a plan. */
export default function Organizer({ grantId }: { grantId: string | null }) {
  const words = sessionsWords()
  useEffect(() => void (document.title = words.page), [words.page])
  const held = recallGrants().filter((grant) => grant.roles.includes('organizer'))
  const own = grantId ?? (held.find((grant) => grant.everySession) ?? held[0])?.grantId
  return <Plain title={words.page}>{own ? <Desk key={own} grantId={own} /> : <Asked />}</Plain>
}

function Desk({ grantId }: { grantId: string }) {
  const words = sessionsWords()
  const bound = useMemo(() => boundTo(grantId), [grantId])
  const overview = useMemo(() => new Overview(grantId, bound), [grantId])
  useEffect(() => overview.follow(), [overview])
  const asked = useSignal(false)
  const opener = useRef<HTMLDivElement>(null)
  const look = overview.look.value
  const empty = !bound && look.state === 'current' && overview.sessions.value.length === 0
  const creating = asked.value || empty

  function made() {
    // On an empty desk the form stood open unasked; it stays to say that the session is there, and what comes next.
    asked.value = true
    void overview.refresh()
  }

  function close() {
    asked.value = false
    // What had the focus is gone with the form.
    queueMicrotask(() => opener.current?.querySelector('button')?.focus())
  }

  if (look.state === 'refused') return <Refused why={look.why} />
  return (
    <div class="organizer">
      <div class="organizer-bar" ref={opener}>
        <LookLine look={look} zone={overview.zone.value} />
        {!bound && !creating && (
          <Button kind="primary" icon="plus" onPress={() => (asked.value = true)}>
            {words.create}
          </Button>
        )}
      </div>
      {creating && <CreatePanel grantId={grantId} onMade={made} onClose={empty ? undefined : close} />}
      <SessionList overview={overview} grantId={grantId} />
    </div>
  )
}

/** The meetings of an organizer who has no others; null for whoever organizes them all. */
function boundTo(grantId: string): readonly string[] | null {
  const grant = recallGrant(grantId)
  return !grant || grant.everySession ? null : grant.sessions.map((session) => session.id)
}

/** Signed out meanwhile, revoked, or no organizer: the server says which, and another code may do. */
function Refused({ why }: { why: string }) {
  return (
    <div class="organizer">
      <div class="join" role="alert">
        <Callout tone="bad" icon="cross" title={why} />
      </div>
      <Asked />
    </div>
  )
}

function Asked() {
  return (
    <div class="join">
      <SignInForm onCode={(code) => goTo(`/join#${encodeURIComponent(code)}`)} />
    </div>
  )
}
