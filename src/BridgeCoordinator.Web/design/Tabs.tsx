import { Icon, type IconName } from './Icon'
import './Tabs.css'

export interface Tab<K extends string> {
  key: K
  label: string
  icon: IconName
  /** In a few signs: how far, how many. */
  note?: string | undefined
  /** Something there waits for somebody. */
  calls?: boolean
}

interface Props<K extends string> {
  label: string
  tabs: readonly Tab<K>[]
  current: K
  onChoose(key: K): void
}

/** The parts of a page on a narrow screen, within reach of a thumb; a wide screen shows all parts and hides this. */
export function Tabs<K extends string>({ label, tabs, current, onChoose }: Props<K>) {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map(({ key, label: word, icon, note, calls }) => (
        <button key={key} type="button" class="tab" aria-current={key === current ? 'true' : undefined} onClick={() => onChoose(key)}>
          <Icon name={icon} />
          <span class="tab-word">{word}</span>
          {note && <small class={calls ? 'tab-calls' : ''}>{note}</small>}
        </button>
      ))}
    </nav>
  )
}
