import type { Command } from '../../../contract'
import { count } from '../../../i18n/format'
import { checkWords } from '../../../links/checkWords'
import { incidentWords } from '../../../links/incidentWords'
import { linkWords } from '../../../links/linkWords'
import type { Mine } from '../mine'
import { keptWords } from './keptWords'

/** What was entered, as the person who entered it would say it. */
export function describe(command: Command, mine: Mine | undefined): string {
  const { what } = keptWords()
  switch (command.type) {
    case 'recordCheck':
      return what.check(checkWords().check[command.check].toLowerCase(), checkWords().result[command.result].toLowerCase())
    case 'reportVideo':
      return what.video(linkWords().video[command.state].toLowerCase())
    case 'switchChannel':
      return what.channel(linkWords().channel[command.channel].toLowerCase())
    case 'declareReady':
      return command.ready ? what.ready : what.notReady
    case 'openIncident':
      return what.incident(incidentWords().kind[command.kind].toLowerCase())
    case 'resolveIncident':
      return what.resolved
    case 'countPresent':
      return what.count(mine?.groups.find(({ groupId }) => groupId === command.groupId)?.name ?? command.groupId, count(command.present))
    case 'requestFloor':
      return what.request(command.speaker)
    case 'withdrawRequest':
      return what.withdraw(mine?.requests.find(({ requestId }) => requestId === command.requestId)?.speaker ?? '')
    case 'acknowledgeNotice':
      return what.notice
    default:
      return what.other
  }
}
