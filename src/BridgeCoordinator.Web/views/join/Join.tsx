import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { signIn, type Grant } from '../../connection/grants'
import { Callout } from '../../design/Callout'
import { decode, goTo } from '../../routing/location'
import { homeWords } from '../home/homeWords'
import { Plain } from '../home/Plain'
import '../home/home.css'
import { ChoosePage } from './ChoosePage'
import { pagesOf } from './pagesOf'
import { SignInForm } from './SignInForm'

type Stage = { at: 'checking' } | { at: 'failed'; why: string } | { at: 'choosing'; grant: Grant } | { at: 'asking' }

/** Exchanges the code in the fragment for a grant. The fragment leaves the history at once: a code is a secret. */
export function Join() {
  const words = homeWords()
  const stage = useSignal<Stage>({ at: 'checking' })
  const start = async (code: string) => {
    stage.value = code ? { at: 'checking' } : { at: 'asking' }
    const next = code ? await enter(code) : null
    if (next) stage.value = next
  }
  useEffect(() => {
    const take = () => void start(takeCode())
    take()
    // Another link opened in the same tab changes only the fragment.
    window.addEventListener('hashchange', take)
    return () => window.removeEventListener('hashchange', take)
  }, [])
  const shown = stage.value
  return (
    <Plain title={words.joinTitle}>
      {shown.at === 'checking' && (
        <p class="notice" role="status">
          {words.entering}
        </p>
      )}
      {shown.at === 'choosing' && (
        <div class="join">
          <ChoosePage grant={shown.grant} />
        </div>
      )}
      {(shown.at === 'failed' || shown.at === 'asking') && (
        <div class="join">
          {shown.at === 'failed' && (
            <div role="alert">
              <Callout tone="bad" icon="cross" title={shown.why} />
            </div>
          )}
          <SignInForm onCode={(code) => void start(code)} />
        </div>
      )}
    </Plain>
  )
}

function takeCode(): string {
  const code = decode(window.location.hash.slice(1))
  history.replaceState(null, '', '/join')
  return code
}

async function enter(code: string): Promise<Stage | null> {
  try {
    const answer = await signIn(code)
    if ('refusal' in answer) return { at: 'failed', why: answer.refusal }
    const pages = pagesOf(answer.grant)
    if (pages.length !== 1) return { at: 'choosing', grant: answer.grant }
    goTo(pages[0]!.url, { replace: true })
    return null
  } catch {
    return { at: 'failed', why: homeWords().serverAway }
  }
}
