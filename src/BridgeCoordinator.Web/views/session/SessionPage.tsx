import { useEffect, useMemo } from 'preact/hooks'
import { joinSession } from '../../connection/session'
import { Lazy } from '../../routing/lazy'
import { followLink } from '../../routing/location'
import type { SessionView } from '../../routing/sessionViews'
import { defineWords } from '../../i18n/words'
import { language } from '../../i18n/language'
import { ThemeChoice } from '../../design/ThemeChoice'
import { useTypeface } from '../../design/typeface'
import { homeWords } from '../home/homeWords'
import { AlonePage } from './AlonePage'
import { OtherPages } from './OtherPages'
import { SessionBar } from './SessionBar'
import { SessionHeader } from './SessionHeader'

const pageWords = defineWords({ waiting: 'Đang tải diễn biến hội nghị…' }, { waiting: 'Loading the meeting…' })

interface Props {
  sessionId: string
  grantId: string | null
  view: SessionView
}

/** Follows one session for as long as the page is open, and shows one view of it. */
export function SessionPage({ sessionId, grantId, view }: Props) {
  // A screen that a hall looks at notices a dead line as soon as a desk does.
  const session = useMemo(() => joinSession(sessionId, grantId, grantId !== null || view.alone !== undefined), [sessionId, grantId])
  useEffect(() => () => session.leave(), [session])
  const meeting = session.board.card('meeting').value
  // The view's code travels while the connection opens; a failure shows when the view itself is loaded.
  useEffect(() => void view.load().catch(() => undefined), [view])
  // Once access is over, nothing of what it showed stays on the screen.
  const ended = session.freshness.value.state === 'ended'
  const known = session.board.position.value !== null
  useTypeface(ended)
  const title = view.title[language.value]
  useEffect(() => void (document.title = meeting ? `${title} · ${meeting.title}` : title), [title, meeting?.title])
  const shown = known && <Lazy key={view.path} load={view.load} props={{ session }} />
  if (view.alone)
    return (
      <AlonePage session={session} kind={view.alone}>
        {!ended && shown}
      </AlonePage>
    )
  return (
    <div class="page">
      <SessionHeader session={session} title={title} ofSite={view.path === 'site'} />
      <SessionBar session={session} />
      <main id="content" tabIndex={-1}>
        {ended ? <WayOut /> : shown || <p class="notice muted">{pageWords().waiting}</p>}
      </main>
      <footer class="page-foot">
        <OtherPages session={session} current={view} />
        <ThemeChoice />
      </footer>
    </div>
  )
}

/** Why there is nothing to see stands in the bar above. */
function WayOut() {
  return (
    <p class="notice">
      <a href="/" onClick={followLink}>
        {homeWords().toHome}
      </a>
    </p>
  )
}
