import { may } from '../../../access/rights'
import type { LiveSession } from '../../../connection/session'
import { keyWords } from './keyWords'
import './ShortcutList.css'
import { shortcuts, type Shortcut } from './shortcuts'
import { chooseSingleKeys, singleKeys } from './singleKeys'

const groups = ['trouble', 'turn', 'queue', 'agenda', 'page'] as const

/** Every key and what it does, and the switch for who cannot use single keys. */
export function ShortcutList({ session }: { session: LiveSession }) {
  const words = keyWords()
  const useful = shortcuts.filter((shortcut: Shortcut) => !shortcut.needs || may(session, shortcut.needs))
  const shown = groups.filter((group) => useful.some((shortcut) => shortcut.group === group))
  return (
    <div class="keys">
      <p class="muted">{words.how}</p>
      <label class="keys-switch">
        <input type="checkbox" checked={singleKeys.value} onChange={(event) => chooseSingleKeys(event.currentTarget.checked)} />
        {words.on}
      </label>
      {shown.map((group) => (
        <section key={group}>
          <h3>{words.groups[group]}</h3>
          <dl>
            {useful
              .filter((shortcut) => shortcut.group === group)
              .map(({ id, keys }) => (
                <div key={id}>
                  <dt>
                    <kbd>{keys}</kbd>
                  </dt>
                  <dd>{words.what[id]}</dd>
                </div>
              ))}
            {group === 'page' && (
              <div>
                <dt>
                  <kbd>Esc</kbd>
                </dt>
                <dd>{words.escape}</dd>
              </div>
            )}
          </dl>
        </section>
      ))}
    </div>
  )
}
