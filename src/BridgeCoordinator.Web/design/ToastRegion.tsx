import './ToastRegion.css'
import { Icon } from './Icon'
import { designWords } from './designWords'
import { dismiss, toasts } from './toasts'

export function ToastRegion() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.value.map(({ id, tone, text }) => (
        <div key={id} class={`toast toast-${tone}`}>
          <Icon name={tone === 'good' ? 'check' : 'warn'} />
          <p>{text}</p>
          <button type="button" aria-label={designWords().dismiss} onClick={() => dismiss(id)}>
            <Icon name="cross" />
          </button>
        </div>
      ))}
    </div>
  )
}
