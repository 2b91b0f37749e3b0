import { useEffect, useRef } from 'preact/hooks'
import type { LiveSession } from '../../../connection/session'
import { Button } from '../../../design/Button'
import { count } from '../../../i18n/format'
import { unsaved, type FreshLink } from '../access/fresh'
import { Sheet } from './Sheet'
import './sheets.css'
import { sheetsOf } from './sheetsOf'
import { sheetWords } from './sheetWords'

interface Props {
  session: LiveSession
  links: readonly FreshLink[]
  onBack(): void
}

/** The sheets as they will be printed. On paper there is nothing but the sheets. */
export function Sheets({ session, links, onBack }: Props) {
  const words = sheetWords()
  const tools = useRef<HTMLDivElement>(null)
  useEffect(() => tools.current?.querySelector('button')?.focus(), [])
  useEffect(() => {
    const printed = () => (unsaved.value = false)
    window.addEventListener('afterprint', printed)
    return () => window.removeEventListener('afterprint', printed)
  }, [])
  const sheets = sheetsOf(links, session.board.sites.value)
  return (
    <div class="sheets">
      <div class="sheets-tools" ref={tools}>
        <Button kind="primary" icon="print" onPress={() => window.print()}>
          {words.print(count(sheets.length))}
        </Button>
        <Button onPress={onBack}>{words.back}</Button>
        <p class="muted">{words.howToPrint}</p>
      </div>
      {sheets.map((sheet) => (
        <Sheet key={sheet.key} session={session} sheet={sheet} />
      ))}
    </div>
  )
}
