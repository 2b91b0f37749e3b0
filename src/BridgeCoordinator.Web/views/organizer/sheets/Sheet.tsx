import type { LiveSession } from '../../../connection/session'
import { useFit } from '../../../design/useFit'
import { CheckList } from './CheckList'
import { Entrance } from './Entrance'
import './sheet.css'
import { SheetHead } from './SheetHead'
import type { SheetContent } from './sheetsOf'
import { sheetWords } from './sheetWords'

/** One page of paper: how to get in, what to check, whom to call. */
export function Sheet({ session, sheet }: { session: LiveSession; sheet: SheetContent }) {
  const words = sheetWords()
  const page = useFit<HTMLElement>()
  return (
    <article class="sheet" ref={page}>
      <SheetHead session={session} sheet={sheet} />
      <p class="sheet-scan">{words.scan}</p>
      <div class={`entrances entrances-${sheet.links.length}`}>
        {sheet.links.map((link) => (
          <Entrance key={link.grantId} link={link} />
        ))}
      </div>
      <p class="sheet-secret">{words.secret}</p>
      <Hotline session={session} atSite={sheet.site !== undefined} />
      {sheet.site ? <CheckList /> : <p>{sheet.links[0]!.page ? words.screenHint : words.hallHint}</p>}
    </article>
  )
}

/** The central site's contact where the plan names one, else lines to write on. */
function Hotline({ session, atSite }: { session: LiveSession; atSite: boolean }) {
  const words = sheetWords()
  const central = session.board.sites.value.find((site) => site.kind === 'central')
  const contact = central && session.board.card(`desk/sites/${central.id}`).value?.contact
  return (
    <dl class="sheet-lines">
      <div>
        <dt>{words.hotline}</dt>
        <dd class={contact?.phone ? 'sheet-phone' : 'sheet-blank'}>{[contact?.phone, contact?.name].filter(Boolean).join(' – ')}</dd>
      </div>
      {atSite && (
        <div>
          <dt>
            {words.technician}, {words.phone.toLowerCase()}
          </dt>
          <dd class="sheet-blank" />
        </div>
      )}
    </dl>
  )
}
