import type { Tab } from '../../design/Tabs'
import { count } from '../../i18n/format'
import { sumOf } from '../../attendance/counting'
import { progressOf } from './checks/progress'
import type { OwnSite } from './ownSite'
import { isOpen } from './requests/ownOrder'
import { siteWords } from './siteWords'

export type Part = 'link' | 'checks' | 'attendance' | 'floor'

/** The parts that this grant works with, each with how far it is. */
export function tabsOf(site: OwnSite): readonly Tab<Part>[] {
  const words = siteWords()
  const mine = site.mine.value
  const progress = progressOf(mine?.checks ?? new Map())
  const sum = sumOf(mine?.groups ?? [])
  const open = mine?.requests.filter(isOpen).length ?? 0
  const incidents = mine?.incidents.filter((incident) => !incident.resolvedAt).length ?? 0
  const all: readonly (Tab<Part> | false)[] = [
    { key: 'link', label: words.tab.link, icon: 'link', note: incidents > 0 ? words.incidents(incidents) : undefined, calls: true },
    site.can.link && { key: 'checks', label: words.tab.checks, icon: 'checklist', note: `${progress.done}/${progress.total}` },
    site.can.people && { key: 'attendance', label: words.tab.attendance, icon: 'people', note: count(sum.present) },
    { key: 'floor', label: words.tab.floor, icon: 'microphone', note: open > 0 ? words.waiting(open) : undefined },
  ]
  return all.filter((tab) => tab !== false)
}
