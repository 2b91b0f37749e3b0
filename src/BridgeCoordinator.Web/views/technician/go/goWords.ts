import { defineWords } from '../../../i18n/words'

export const goWords = defineWords(
  {
    title: 'Điều kiện khai mạc',
    afterRollCall: 'Xét sau khi kết thúc điểm danh.',
    allReady: (n: number) => `Cả ${n} điểm cầu đã sẵn sàng, không có vướng mắc.`,
    ready: (n: number, all: number) => `${n} trên ${all} điểm cầu báo sẵn sàng`,
    more: (n: number) => `và ${n} điểm khác`,
    incidents: (n: number) => `Sự cố đang mở: ${n}`,
    note: 'Ghi chú',
    noteHint: 'Không bắt buộc',
    go: 'Đủ điều kiện khai mạc',
    noGo: 'Chưa đủ điều kiện',
    declaredGo: (time: string) => `Đủ điều kiện khai mạc, lúc ${time}`,
    declaredNoGo: (time: string) => `Chưa đủ điều kiện, lúc ${time}`,
    sure: (n: number) => `Còn ${n} điểm cầu có vướng mắc.`,
  },
  {
    title: 'Go or no-go',
    afterRollCall: 'To be decided after the roll call.',
    allReady: (n: number) => `All ${n} sites are ready; nothing is outstanding.`,
    ready: (n: number, all: number) => `${n} of ${all} sites report ready`,
    more: (n: number) => `and ${n} more`,
    incidents: (n: number) => `Open incidents: ${n}`,
    note: 'Note',
    noteHint: 'Optional',
    go: 'Go',
    noGo: 'No-go',
    declaredGo: (time: string) => `Go, declared at ${time}`,
    declaredNoGo: (time: string) => `No-go, declared at ${time}`,
    sure: (n: number) => (n === 1 ? '1 site has problems.' : `${n} sites have problems.`),
  },
)
