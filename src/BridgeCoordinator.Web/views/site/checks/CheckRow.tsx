import type { CheckOnCard, CheckResult, LinkCheck } from '../../../contract'
import { Button } from '../../../design/Button'
import { StateButtons, type StateChoice } from '../../../design/StateButtons'
import { checkWords, resultLooks } from '../../../links/checkWords'
import type { Unsent } from '../mine'
import type { OwnSite } from '../ownSite'
import { UnsentMark } from '../UnsentMark'
import { checklistWords } from './checklistWords'

interface Props {
  site: OwnSite
  check: LinkCheck
  known: Unsent<CheckOnCard> | undefined
  onNote(): void
}

export function CheckRow({ site, check, known, onNote }: Props) {
  const words = checklistWords()
  const [name, how] = [checkWords().check[check], words.how[check]]
  const phone = check === 'phone' && site.desk.value?.contact?.phone
  const closed = site.status.value === 'closed'
  const tested = known && known.result !== 'untested'
  return (
    <li class="check">
      <div class="check-head">
        <p>
          <strong>{name}</strong> <UnsentMark when={known?.unsent} />
          <small>{how}</small>
          {phone && <small>{words.registered(phone)}</small>}
        </p>
        {tested && !closed && (
          <Button kind="quiet" icon="note" label={words.noteFor(name)} onPress={onNote}>
            {words.addNote}
          </Button>
        )}
      </div>
      <StateButtons
        label={name}
        labelUnseen
        choices={results()}
        chosen={known?.result}
        unavailable={closed}
        // The note was about the earlier result; the same result again would only lose it.
        onChoose={(result) => result !== known?.result && site.put({ type: 'recordCheck', siteId: site.siteId, check, result })}
      />
      {known?.note && <p class="check-note" lang="vi">{known.note}</p>}
    </li>
  )
}

const given: readonly CheckResult[] = ['ok', 'weak', 'failed']

function results(): readonly StateChoice<CheckResult>[] {
  const { result } = checkWords()
  return given.map((value) => ({ value, label: result[value], tone: resultLooks[value][0], icon: resultLooks[value][1] }))
}
