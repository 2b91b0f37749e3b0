import type { IncidentKind } from '../../../contract'
import type { IconName } from '../../../design/Icon'

export const incidentIcons: Record<IncidentKind, IconName> = {
  power: 'power',
  network: 'offline',
  sound: 'microphone',
  picture: 'screen',
  equipment: 'wrench',
  people: 'people',
  other: 'note',
}
