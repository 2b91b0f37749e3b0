import { defineWords } from '../i18n/words'

/** What consoles measure, always named apart from what people attest of the picture. */
export const appWords = defineWords(
  {
    measured: 'Trang điểm cầu (đo)',
    attested: 'Hình, tiếng (xác nhận)',
    app: { online: 'Có kết nối', stale: 'Chập chờn', offline: 'Mất kết nối' },
    neverSeen: 'Chưa kết nối',
    verdict: { unknown: 'Chưa đo được', good: 'Đường truyền tốt', weak: 'Đường truyền yếu', bad: 'Đường truyền rất yếu' },
    rtt: 'Độ trễ hai chiều',
    jitter: 'Dao động',
    loss: 'Mất gói',
    ms: (n: string) => `${n} ms`,
    percent: (n: string) => `${n}%`,
  },
  {
    measured: 'Console (measured)',
    attested: 'Picture and sound (attested)',
    app: { online: 'Connected', stale: 'Unsteady', offline: 'Disconnected' },
    neverSeen: 'Not connected',
    verdict: { unknown: 'Not measured', good: 'Line good', weak: 'Line weak', bad: 'Line very weak' },
    rtt: 'Round trip',
    jitter: 'Jitter',
    loss: 'Loss',
    ms: (n: string) => `${n} ms`,
    percent: (n: string) => `${n}%`,
  },
)
