import { defineWords } from '../../../i18n/words'

export const siteNoticeWords = defineWords(
  {
    title: 'Thông báo từ hội trường',
    urgent: 'Thông báo khẩn từ hội trường',
    acknowledge: 'Đã nhận thông báo',
    waiting: (n: number) => `${n} thông báo chưa xác nhận`,
    waitingUrgent: (n: number) => `${n} thông báo khẩn chưa xác nhận`,
    look: 'Xem',
    from: (by: string, at: string) => `${by}, ${at}`,
    past: (n: number) => `Thông báo đã nhận (${n})`,
  },
  {
    title: 'Notices from the hall',
    urgent: 'Urgent notice from the hall',
    acknowledge: 'Received',
    waiting: (n: number) => (n === 1 ? '1 notice to acknowledge' : `${n} notices to acknowledge`),
    waitingUrgent: (n: number) => (n === 1 ? '1 urgent notice to acknowledge' : `${n} urgent notices to acknowledge`),
    look: 'View',
    from: (by: string, at: string) => `${by}, ${at}`,
    past: (n: number) => `Notices received (${n})`,
  },
)
