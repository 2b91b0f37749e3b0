import { useEffect, useRef } from 'preact/hooks'
import { Announcer } from '../design/announce'
import { AskedBar } from '../design/AskedBar'
import { ToastRegion } from '../design/ToastRegion'
import { Home } from '../views/home/Home'
import { Join } from '../views/join/Join'
import { NotFound } from '../views/home/NotFound'
import { SessionPage } from '../views/session/SessionPage'
import { Lazy } from './lazy'
import { decode, location } from './location'
import { viewAt } from './sessionViews'

const organizer = () => import('../views/organizer/Organizer')
const styleguide = () => import('../views/styleguide/Styleguide')

/** A link followed within the app takes the focus along, as a page load would. */
function useFocusOnArrival(path: string) {
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    document.getElementById('content')?.focus({ preventScroll: true })
  }, [path])
}

export function App() {
  return (
    <>
      <Page />
      <Announcer />
      <ToastRegion />
      <AskedBar />
    </>
  )
}

function Page() {
  const { path, grantId } = location.value
  useFocusOnArrival(path)
  if (path === '/') return <Home />
  if (path === '/join') return <Join />
  if (path === '/organizer') return <Lazy load={organizer} props={{ grantId }} />
  if (path === '/styleguide') return <Lazy load={styleguide} props={{}} />
  const [, s, sessionId, viewPath = '', ...rest] = path.replace(/\/$/, '').split('/')
  const view = viewAt(viewPath)
  if (s !== 's' || !sessionId || !view || rest.length > 0) return <NotFound />
  // Another session or another identity starts from nothing; another view of the same one keeps the connection.
  return <SessionPage key={`${sessionId} ${grantId}`} sessionId={decode(sessionId)} grantId={grantId} view={view} />
}
