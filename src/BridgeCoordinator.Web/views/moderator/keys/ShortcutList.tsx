import { keyWords } from './keyWords'
import './ShortcutList.css'
import { shortcuts } from './shortcuts'
import { chooseSingleKeys, singleKeys } from './singleKeys'

const groups = ['trouble', 'turn', 'queue', 'agenda', 'page'] as const

/** Every key and what it does, and the switch for who cannot use single keys. */
export function ShortcutList() {
  const words = keyWords()
  return (
    <div class="keys">
      <p class="muted">{words.how}</p>
      <label class="keys-switch">
        <input type="checkbox" checked={singleKeys.value} onChange={(event) => chooseSingleKeys(event.currentTarget.checked)} />
        {words.on}
      </label>
      {groups.map((group) => (
        <section key={group}>
          <h3>{words.groups[group]}</h3>
          <dl>
            {shortcuts
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
