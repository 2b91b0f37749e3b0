import { defineWords } from '../../../i18n/words'

export const beforeWords = defineWords(
  {
    title: 'Trước giờ khai mạc',
    ready: 'Điểm cầu sẵn sàng',
    present: 'Đại biểu có mặt',
    lost: 'Điểm cầu không nghe được',
    go: (time: string) => `Tổ kỹ thuật báo đủ điều kiện khai mạc lúc ${time}`,
    noGo: (time: string) => `Tổ kỹ thuật báo chưa đủ điều kiện khai mạc lúc ${time}`,
    undecided: 'Tổ kỹ thuật chưa báo điều kiện khai mạc',
    notReady: 'Chưa sẵn sàng',
    andMore: (n: string) => `và ${n} điểm cầu khác`,
  },
  {
    title: 'Before the opening',
    ready: 'Sites ready',
    present: 'Delegates present',
    lost: 'Sites not heard',
    go: (time: string) => `Go, said the technicians at ${time}`,
    noGo: (time: string) => `No go, said the technicians at ${time}`,
    undecided: 'The technicians have not said go yet',
    notReady: 'Not ready',
    andMore: (n) => `and ${n} more`,
  },
)
