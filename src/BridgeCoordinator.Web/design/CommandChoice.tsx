import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { LiveSession } from '../connection/session'
import type { Command } from '../contract'
import { isAway } from './CommandButton'
import './CommandChoice.css'
import { designWords } from './designWords'
import { Icon, type IconName } from './Icon'
import type { Tone } from './StatusPill'
import { useCommand } from './useCommand'

interface Props<T extends string> {
  session: LiveSession
  /** What is chosen, read out with every option. */
  label: string
  value: T | undefined
  options: readonly { value: T; label: string; tone: Tone; icon: IconName }[]
  command(value: T): Command
  /** Why choosing is of no use now. */
  unavailable?: string | false | undefined
}

/**
 * One of a few states, set by pressing it: the pressed one is what the server says, never what was just pressed here. One
 * stop for Tab; arrows move within, and moving sends nothing.
 */
export function CommandChoice<T extends string>({ session, label, value, options, command, unavailable }: Props<T>) {
  const words = designWords()
  const { stage, send } = useCommand(session)
  const asked = useSignal<T | null>(null)
  const group = useRef<HTMLDivElement>(null)
  const pending = stage.value !== 'idle'
  const why = unavailable || (!pending && isAway(session) && words.away)
  const blocked = pending || Boolean(why)
  const stop = options.some((option) => option.value === value) ? value : options[0]?.value

  function choose(chosen: T) {
    if (blocked || chosen === value) return
    asked.value = chosen
    void send(command(chosen))
  }

  function move(event: KeyboardEvent) {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    const buttons = [...(group.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    if (by === undefined || at < 0) return
    event.preventDefault()
    event.stopPropagation()
    buttons[(at + by + buttons.length) % buttons.length]?.focus()
  }

  return (
    <div ref={group} class="command-choice" role="group" aria-label={label} onKeyDown={move}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          class={`option option-${option.tone}`}
          tabIndex={option.value === stop ? 0 : -1}
          aria-label={[`${label}: ${option.label}`, why].filter(Boolean).join('. ')}
          aria-pressed={option.value === value}
          aria-disabled={blocked || undefined}
          aria-busy={(pending && asked.value === option.value) || undefined}
          onClick={() => choose(option.value)}
        >
          <Icon name={option.icon} />
          <span>{option.label}</span>
        </button>
      ))}
      {(why || stage.value === 'slow') && <small class="option-note">{why || words.resending}</small>}
    </div>
  )
}
