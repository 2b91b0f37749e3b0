import { Panel } from '../../design/Panel'
import { defineWords } from '../../i18n/words'

const tokenWords = defineWords({ title: 'Màu, khoảng cách, cỡ chữ' }, { title: 'Colours, spacing, sizes' })

const grounds = ['ground', 'surface', 'sunken', 'line', 'line-strong', 'text', 'muted'] as const
const meanings = ['accent', 'good', 'warn', 'bad'] as const
const steps = [1, 2, 3, 4, 5, 6, 7] as const

/** The tokens by their names in tokens.css, in the theme that is on. */
export function Tokens() {
  return (
    <Panel title={tokenWords().title}>
      <div class="specimen">
        <ul class="specimen-row">
          {grounds.map((name) => (
            <li key={name} class="token">
              <span class="token-colour" style={{ background: `var(--${name})` }} />
              {name}
            </li>
          ))}
        </ul>
        <ul class="specimen-row">
          {meanings.map((name) => (
            <li key={name} class="token-meaning" style={{ color: `var(--${name})`, background: `var(--${name}-soft)` }}>
              {name}
            </li>
          ))}
        </ul>
        <ul class="token-steps">
          {steps.map((step) => (
            <li key={step}>
              <span class="token-space" style={{ width: `var(--space-${step})` }} />
              <span style={{ fontSize: `var(--size-${step})` }}>{step}. Ễ ậ 08:05</span>
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  )
}
