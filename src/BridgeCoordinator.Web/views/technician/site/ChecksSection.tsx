import { may } from '../../../access/rights'
import type { CheckResult } from '../../../contract'
import { CommandChoice } from '../../../design/CommandChoice'
import { StatusPill } from '../../../design/StatusPill'
import { timeOfDay } from '../../../i18n/format'
import { allChecks, checkWords, resultLooks } from '../../../links/checkWords'
import type { SectionProps } from './SiteDialog'

const results: readonly CheckResult[] = ['ok', 'weak', 'failed']

/** The check list, put down on the site's behalf while talking to it. */
export function ChecksSection({ desk, facts }: SectionProps) {
  const words = checkWords()
  const { session } = desk
  const records = !desk.over.value && may(session, 'recordCheck')
  return (
    <section aria-label={words.title}>
      <h3>{words.title}</h3>
      {allChecks.map((check) => {
        const known = facts.desk?.checks.find((one) => one.check === check)
        const below = [known && known.result !== 'untested' && timeOfDay(known.at, session.zone.value), known?.note].filter(Boolean).join(' · ')
        return (
          <div key={check} class="check-row">
            <p>
              {words.check[check]}
              <small>{below || (!desk.over.value && words.result.untested)}</small>
            </p>
            {!records ? (
              <Result result={known?.result ?? 'untested'} />
            ) : (
              <CommandChoice
                session={session}
                label={words.check[check]}
                chosen={known?.result}
                choices={results.map((result) => ({ value: result, label: words.result[result], tone: resultLooks[result][0], icon: resultLooks[result][1] }))}
                command={(result) => ({ type: 'recordCheck', siteId: facts.site.id, check, result })}
                labelUnseen
              />
            )}
          </div>
        )
      })}
    </section>
  )
}

function Result({ result }: { result: CheckResult }) {
  const [tone, icon] = resultLooks[result]
  return (
    <StatusPill tone={tone} icon={icon} plain>
      {checkWords().result[result]}
    </StatusPill>
  )
}
