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
    lost: 'Sites that cannot be heard',
    go: (time: string) => `Technicians declared go at ${time}`,
    noGo: (time: string) => `Technicians declared no-go at ${time}`,
    undecided: 'Technicians have not declared go yet',
    notReady: 'Not ready',
    andMore: (n) => `and ${n} more`,
  },
)
