import type { ComponentChildren } from 'preact'
import { LanguageSwitch } from '../../design/LanguageSwitch'
import { ThemeChoice } from '../../design/ThemeChoice'
import { useTypeface } from '../../design/typeface'
import { followLink, location } from '../../routing/location'
import '../session/page.css'

interface Props {
  title: string
  /** Nothing is there to read yet, and another page may follow at once. */
  passing?: boolean
  children: ComponentChildren
}

/** The frame of the pages that belong to no session. */
export function Plain({ title, passing = false, children }: Props) {
  useTypeface(!passing)
  return (
    <div class="page">
      <header class="page-head">
        <p class="page-role">
          {location.value.path === '/' ? (
            'BridgeCoordinator'
          ) : (
            <a href="/" onClick={followLink}>
              BridgeCoordinator
            </a>
          )}
        </p>
        <h1>{title}</h1>
      </header>
      <p class="page-language">
        <LanguageSwitch />
      </p>
      <main id="content" tabIndex={-1}>{children}</main>
      <footer class="page-foot">
        <ThemeChoice />
      </footer>
    </div>
  )
}
