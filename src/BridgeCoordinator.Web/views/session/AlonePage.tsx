import type { ComponentChildren } from 'preact'
import type { LiveSession } from '../../connection/session'
import { ConnectionBanner } from '../../design/ConnectionBanner'
import './AlonePage.css'

/** The frame of a page that fills the window. Until it has something to show it says why; over video it says nothing. */
export function AlonePage({ session, kind, children }: { session: LiveSession; kind: 'screen' | 'overlay'; children: ComponentChildren }) {
  return (
    <main id="content" class={`alone alone-${kind}`}>
      {children || (kind === 'screen' && (
        <div class="alone-waiting">
          <ConnectionBanner session={session} />
        </div>
      ))}
    </main>
  )
}
