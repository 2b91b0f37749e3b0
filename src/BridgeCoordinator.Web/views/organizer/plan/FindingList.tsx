import type { ProblemField } from '../../../contract'
import { byLine, placeAndWords } from './findings'

interface Props {
  findings: readonly ProblemField[]
  /** Absent where the text is no longer in sight. */
  onLine?: ((line: number) => void) | undefined
}

/** Every finding by its place in the plan, from the first line down. Pressing the place shows the line. */
export function FindingList({ findings, onLine }: Props) {
  return (
    <ol class="findings">
      {byLine(findings).map((finding, i) => {
        const { place, words } = placeAndWords(finding)
        const { line } = finding
        return (
          <li key={i}>
            {onLine && line !== undefined ? (
              <button type="button" class="finding-place" onClick={() => onLine(line)}>
                {place}
              </button>
            ) : (
              <p class="finding-place">{place}</p>
            )}
            <p>{words}</p>
          </li>
        )
      })}
    </ol>
  )
}
