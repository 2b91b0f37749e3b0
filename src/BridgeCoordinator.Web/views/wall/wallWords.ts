import { defineWords } from '../../i18n/words'

export const wallWords = defineWords(
  {
    paused: 'Hội nghị tạm dừng',
    rehearsal: 'TỔNG DUYỆT',
    fullScreen: 'Toàn màn hình',
    tools: 'Thiết lập màn hình',
    elapsed: 'Đã diễn ra',
    asOf: (time: string) => `Số liệu đến ${time}`,
    connecting: 'Đang kết nối lại',
  },
  {
    paused: 'The meeting is paused',
    rehearsal: 'REHEARSAL',
    fullScreen: 'Full screen',
    tools: 'Screen settings',
    elapsed: 'Running for',
    asOf: (time: string) => `As of ${time}`,
    connecting: 'Reconnecting',
  },
)
