import type { ComponentChildren } from 'preact'
import { Preferences } from '../../design/Preferences'
import '../session/page.css'

/** The frame of the pages that belong to no session. */
export function Plain({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="page">
      <header class="page-head">
        <div class="page-who">
          <p class="page-role">BridgeCoordinator</p>
          <h1>{title}</h1>
        </div>
        <div class="page-tools">
          <Preferences />
        </div>
      </header>
      <main id="content">{children}</main>
    </div>
  )
}
