import { Icon, type IconName } from '../../design/Icon'
import type { Tone } from '../../design/StatusPill'
import './dockLine.css'

interface Props {
  tone: Tone
  icon: IconName
  text: string
  /** What pressing the line does. */
  act: string
  onPress(): void
}

/** One line of the dock: something waits for somebody, and a press leads there. */
export function DockLine({ tone, icon, text, act, onPress }: Props) {
  return (
    <button type="button" class={`dock-line dock-${tone}`} onClick={onPress}>
      <Icon name={icon} />
      <strong>{text}</strong>
      <span class="dock-act">{act}</span>
    </button>
  )
}
