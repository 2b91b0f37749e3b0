import { sheetWords } from './sheetWords'

const checks = ['picture', 'sound', 'returnSound', 'microphone', 'backup', 'phone', 'venue', 'nameBoard'] as const

export function CheckList() {
  const words = sheetWords()
  return (
    <div class="sheet-columns">
      <section>
        <h3>{words.checklist}</h3>
        <p>{words.checklistHint}</p>
        <ul class="sheet-checks">
          {checks.map((check) => (
            <li key={check}>
              <strong>{words.checks[check].name}</strong>: {words.checks[check].what}
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
