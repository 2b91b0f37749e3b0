import type { ProblemField } from '../../../contract'
import { planWords } from './planWords'

interface Props {
  findings: readonly ProblemField[]
  /** Absent where the text is no longer in sight. */
  onLine?: ((line: number) => void) | undefined
}

/** Every finding by its place in the plan. Pressing one shows the line it is about. */
export function FindingList({ findings, onLine }: Props) {
  const words = planWords()
  return (
    <ol class="findings">
      {findings.map(({ path, title, line }, i) => (
        <li key={i}>
          {/* The server's sentence begins with line and path, in the reader's language. */}
          <p>{title}</p>
          {line === undefined || !onLine ? (
            !title.includes(path) && <code>{path}</code>
          ) : (
            <button type="button" class="finding-line" onClick={() => onLine(line)}>
              {words.goToLine(line)}
            </button>
          )}
        </li>
      ))}
    </ol>
  )
}
