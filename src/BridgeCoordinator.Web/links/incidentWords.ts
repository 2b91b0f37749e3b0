import { defineWords } from '../i18n/words'

export const incidentWords = defineWords(
  {
    log: 'Nhật ký sự cố',
    kind: {
      power: 'Mất điện',
      network: 'Đường truyền',
      sound: 'Âm thanh',
      picture: 'Hình ảnh',
      equipment: 'Thiết bị',
      people: 'Nhân sự',
      other: 'Sự cố khác',
    },
  },
  {
    log: 'Incident log',
    kind: {
      power: 'Power',
      network: 'Network',
      sound: 'Sound',
      picture: 'Picture',
      equipment: 'Equipment',
      people: 'People',
      other: 'Other',
    },
  },
)
