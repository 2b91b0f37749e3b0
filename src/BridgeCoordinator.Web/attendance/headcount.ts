import { count } from '../i18n/format'
import { defineWords } from '../i18n/words'

/** Those present. Only `presentOfExpected` of them belong to groups for which the plan names a number, so only they compare with it. */
export interface Heads {
  present: number
  presentOfExpected: number
  expected: number
}

const headWords = defineWords(
  {
    outOf: (expected: string) => `/ ${expected}`,
    partly: (present: string, expected: string) => `(nhóm có số dự kiến: ${present} / ${expected})`,
    all: (present: string, expected: string) => `${present} / ${expected} đại biểu`,
    some: (present: string, part: string, expected: string) => `${present} đại biểu (nhóm có số dự kiến: ${part} / ${expected})`,
    alone: (present: string) => `${present} đại biểu`,
  },
  {
    outOf: (expected) => `of ${expected}`,
    partly: (present, expected) => `(groups with an expected number: ${present} of ${expected})`,
    all: (present, expected) => `${present} of ${expected} delegates`,
    some: (present, part, expected) => `${present} delegates (groups with an expected number: ${part} of ${expected})`,
    alone: (present) => (present === '1' ? '1 delegate' : `${present} delegates`),
  },
)

/** What follows the number of those present: how many the plan expects, of them all or of a part; nothing where it names no number. */
export function plannedOf({ present, presentOfExpected, expected }: Heads): string {
  const words = headWords()
  if (expected === 0) return ''
  return present === presentOfExpected ? words.outOf(count(expected)) : words.partly(count(presentOfExpected), count(expected))
}

/** The same as a sentence of its own; `brief` leaves out a comparison that holds for a part only. */
export function headcount({ present, presentOfExpected, expected }: Heads, brief = false): string {
  const words = headWords()
  if (expected === 0 || (brief && present !== presentOfExpected)) return words.alone(count(present))
  return present === presentOfExpected ? words.all(count(present), count(expected)) : words.some(count(present), count(presentOfExpected), count(expected))
}
