import { fold } from '../../../i18n/names'
import type { Standing } from './standings'
import { siteWords } from './siteWords'

/** Finds a site by what a technician has at hand: its name, who is there, a number on a display, or what is wrong. */
export function searchSites(all: readonly Standing[], query: string): readonly Standing[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean)
  const digits = query.replace(/\D/g, '')
  return all.filter((standing) => {
    const text = fold(textOf(standing))
    const phone = standing.facts.desk?.contact?.phone?.replace(/\D/g, '') ?? ''
    return wanted.every((word) => text.includes(word)) || (digits.length >= 3 && phone.includes(digits))
  })
}

function textOf({ facts: { site, desk }, problems }: Standing): string {
  const words = siteWords().problem
  return [site.name, site.chair, desk?.contact?.name, ...problems.map((problem) => words[problem])].filter(Boolean).join(' ')
}
