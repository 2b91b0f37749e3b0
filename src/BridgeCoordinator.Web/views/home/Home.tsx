import { useEffect } from 'preact/hooks'
import { goTo } from '../../routing/location'
import { SignInForm } from '../join/SignInForm'
import './home.css'
import { homeWords } from './homeWords'
import { MyGrants } from './MyGrants'
import { Plain } from './Plain'
import { PublicSessions } from './PublicSessions'

/** As if the code had come in a link: in the fragment, which a browser sends to nobody. */
const toJoin = (code: string) => goTo(`/join#${encodeURIComponent(code)}`)

export function Home() {
  const words = homeWords()
  useEffect(() => void (document.title = 'BridgeCoordinator'), [])
  return (
    <Plain title={words.title}>
      <div class="home">
        <MyGrants />
        <PublicSessions />
        <SignInForm onCode={toJoin} />
      </div>
    </Plain>
  )
}
