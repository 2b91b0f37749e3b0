import { defineWords } from '../../../i18n/words'

export const noticesWords = defineWords(
  {
    title: 'Thông báo đã gửi',
    older: (n: string) => `${n} thông báo trước đó`,
    compose: 'Gửi thông báo',
    to: 'Gửi đến',
    everyone: 'Tất cả (công khai)',
    sites: 'Mọi điểm cầu',
    hall: 'Hội trường',
    text: 'Nội dung thông báo',
    textMissing: 'Nhập nội dung thông báo.',
    urgency: 'Mức độ',
    normal: 'Thường',
    urgent: 'Khẩn',
    send: 'Gửi thông báo',
    acknowledged: (n: string, all: string) => `${n} / ${all} điểm cầu đã nhận`,
    allAcknowledged: 'Các điểm cầu đã nhận đủ',
    missing: 'Chưa nhận',
    clear: 'Gỡ',
    clearSure: 'Thông báo sẽ biến mất trên mọi màn hình.',
    quick: 'Câu soạn sẵn',
  },
  {
    title: 'Notices sent',
    older: (n: string) => `${n} earlier`,
    compose: 'Send a notice',
    to: 'To',
    everyone: 'Everyone (public)',
    sites: 'All sites',
    hall: 'The hall',
    text: 'Text of the notice',
    textMissing: 'Enter the text.',
    urgency: 'Urgency',
    normal: 'Normal',
    urgent: 'Urgent',
    send: 'Send the notice',
    acknowledged: (n: string, all: string) => `${n} of ${all} sites have acknowledged`,
    allAcknowledged: 'All sites have acknowledged',
    missing: 'Not yet',
    clear: 'Clear',
    clearSure: 'The notice will vanish from every screen.',
    quick: 'Ready sentences',
  },
)

/** The sites read them, so they are in the meeting's language whatever the screen's is. */
export const readySentences = [
  'Đề nghị điểm cầu tắt micro.',
  'Đề nghị điểm cầu kiểm tra âm thanh.',
  'Còn 5 phút đối thoại, các lượt chưa đến sẽ được trả lời bằng văn bản.',
] as const
