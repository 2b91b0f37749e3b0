import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { signIn } from '../../connection/grants'
import { Callout } from '../../design/Callout'
import { goTo } from '../../routing/location'
import { homeWords } from '../home/homeWords'
import { Plain } from '../home/Plain'
import '../home/home.css'
import { ChoosePage } from './ChoosePage'
import { readFragment, type Fragment } from './fragment'
import { pagesOf, type Page } from './pagesOf'
import { SignInForm } from './SignInForm'

type Stage = { at: 'checking' } | { at: 'failed'; why: string } | { at: 'choosing'; pages: readonly Page[] } | { at: 'asking' }

/** Exchanges the code in the fragment for a grant. The fragment leaves the history at once: a code is a secret. */
export function Join() {
  const words = homeWords()
  const stage = useSignal<Stage>({ at: 'checking' })
  const start = async (fragment: Fragment) => {
    stage.value = fragment.code ? { at: 'checking' } : { at: 'asking' }
    const next = fragment.code ? await enter(fragment) : null
    if (next) stage.value = next
  }
  useEffect(() => {
    const take = () => void start(takeFragment())
    take()
    // Another link opened in the same tab changes only the fragment.
    window.addEventListener('hashchange', take)
    return () => window.removeEventListener('hashchange', take)
  }, [])
  const shown = stage.value
  return (
    <Plain title={words.joinTitle} passing={shown.at === 'checking'}>
      {shown.at === 'checking' && (
        <p class="notice" role="status">
          {words.entering}
        </p>
      )}
      {shown.at === 'choosing' && (
        <div class="join">
          <ChoosePage pages={shown.pages} />
        </div>
      )}
      {(shown.at === 'failed' || shown.at === 'asking') && (
        <div class="join">
          {shown.at === 'failed' && (
            <div role="alert">
              <Callout tone="bad" icon="cross" title={shown.why} />
            </div>
          )}
          <SignInForm onCode={(code) => void start({ code, page: null })} />
        </div>
      )}
    </Plain>
  )
}

function takeFragment(): Fragment {
  const fragment = readFragment(window.location.hash)
  history.replaceState(null, '', '/join')
  return fragment
}

async function enter({ code, page }: Fragment): Promise<Stage | null> {
  try {
    const answer = await signIn(code)
    if ('refusal' in answer) return { at: 'failed', why: answer.refusal }
    const pages = pagesOf(answer.grant, page)
    if (pages.length !== 1) return { at: 'choosing', pages }
    goTo(pages[0]!.url, { replace: true })
    return null
  } catch {
    return { at: 'failed', why: homeWords().serverAway }
  }
}
