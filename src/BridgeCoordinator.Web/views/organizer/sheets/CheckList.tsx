import { allChecks, checkWords } from '../../../links/checkWords'
import { sheetWords } from './sheetWords'

export function CheckList() {
  const words = sheetWords()
  return (
    <div class="sheet-columns">
      <section>
        <h3>{words.checklist}</h3>
        <p>{words.checklistHint}</p>
        <ul class="sheet-checks">
          {allChecks.map((check) => (
            <li key={check}>
              <strong>{checkWords().check[check]}</strong>: {words.checks[check]}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{words.drop}</h3>
        <ol class="sheet-steps">
          {[words.dropSteps.stay, words.dropSteps.report, words.dropSteps.call, words.dropSteps.back].map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
    </div>
  )
}
