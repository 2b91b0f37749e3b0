import { defineWords } from '../../../i18n/words'

export const siteIncidentWords = defineWords(
  {
    title: 'Sự cố',
    report: 'Báo sự cố',
    none: 'Không có sự cố nào chưa khắc phục.',
    kindLabel: 'Loại sự cố',
    noteHint: 'Ví dụ: mất điện cả xã, dùng máy phát điện',
    send: 'Gửi báo sự cố',
    choose: 'Chọn loại sự cố',
    resolve: 'Đã khắc phục',
    resolveOf: (kind: string) => `Đã khắc phục: ${kind}`,
    since: (at: string) => `từ ${at}`,
    past: (n: number) => `Đã khắc phục (${n})`,
  },
  {
    title: 'Incidents',
    report: 'Report an incident',
    none: 'No open incident.',
    kindLabel: 'Kind of incident',
    noteHint: 'For example: power cut, running on a generator',
    send: 'Send the report',
    choose: 'Choose the kind of incident',
    resolve: 'Resolved',
    resolveOf: (kind: string) => `Resolved: ${kind}`,
    since: (at: string) => `since ${at}`,
    past: (n: number) => `Resolved (${n})`,
  },
)
