import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect, useId } from 'preact/hooks'
import '../../../design/Field.css'
import { draft } from './draft'
import { takeFile } from './PlanSources'
import { lineAt, rangeOfLine } from './planText'
import { planWords } from './planWords'

interface Props {
  element: RefObject<HTMLTextAreaElement | null>
  onFault(fault: 'tooLarge' | 'notUtf8' | null): void
}

/** The plan's text, by paste, by drop or by hand. Says the line of the caret, since findings name lines. */
export function PlanEditor({ element, onFault }: Props) {
  const words = planWords()
  const id = useId()
  const line = useSignal(1)
  const note = (area: HTMLTextAreaElement) => (line.value = lineAt(area.value, area.selectionEnd))
  useEffect(() => {
    element.current?.setSelectionRange(0, 0)
    if (element.current) element.current.scrollTop = 0
    line.value = 1
  }, [draft.arrivals.value])
  return (
    <div class="field">
      <label for={id}>{words.text}</label>
      <textarea
        ref={element}
        id={id}
        class="field-input plan-editor"
        rows={18}
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
        wrap="off"
        aria-describedby={`${id}-below`}
        value={draft.text.value}
        onInput={(event) => {
          draft.text.value = event.currentTarget.value
          note(event.currentTarget)
        }}
        onSelect={(event) => note(event.currentTarget)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          const file = event.dataTransfer?.files[0]
          if (!file) return
          event.preventDefault()
          void takeFile(file, onFault)
        }}
      />
      <p id={`${id}-below`} class="field-hint plan-below">
        <span>{words.textHint}</span>
        <span>{words.line(String(line.value))}</span>
      </p>
    </div>
  )
}

/** Selects a line and brings it into sight, with some of what stands before it. */
export function showLine(area: HTMLTextAreaElement, line: number) {
  const [from, to] = rangeOfLine(area.value, line)
  area.focus()
  area.setSelectionRange(from, to)
  const height = Number.parseFloat(getComputedStyle(area).lineHeight)
  area.scrollTop = Math.max(0, (lineAt(area.value, from) - 4) * height)
  area.scrollLeft = 0
}
