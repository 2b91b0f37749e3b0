import type { ProblemField } from '../../../contract'

/** As the text runs, so that mending goes from top to bottom; what concerns the whole document comes first. */
export function byLine(findings: readonly ProblemField[]): readonly ProblemField[] {
  return [...findings].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
}

/** The server's sentence says the place first, in the reader's language: "Dòng 7, cột 9 (schedule.date): …". */
export function placeAndWords({ title, path, line }: ProblemField): { place: string; words: string } {
  const end = title.indexOf(path ? `(${path}): ` : ': ')
  if (line === undefined || end < 0) return { place: path, words: title }
  const rest = end + (path ? path.length + 2 : 0)
  return { place: title.slice(0, rest), words: title.slice(rest + 2) }
}
