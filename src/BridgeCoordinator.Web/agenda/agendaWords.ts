import { defineWords } from '../i18n/words'

export const agendaWords = defineWords(
  {
    title: 'Chương trình',
    state: { pending: 'Chưa bắt đầu', running: 'Đang diễn ra', finished: 'Đã kết thúc', skipped: 'Bỏ qua' },
    onTime: 'Đúng chương trình',
    late: (minutes: number) => `Chậm ${minutes} phút so với chương trình`,
    early: (minutes: number) => `Sớm ${minutes} phút so với chương trình`,
    planned: 'Theo chương trình',
    expected: 'Dự kiến',
    actual: 'Thực tế',
    began: 'Bắt đầu – dự kiến',
    noTime: 'Không ấn định giờ',
  },
  {
    title: 'Agenda',
    state: { pending: 'Not started', running: 'In progress', finished: 'Ended', skipped: 'Skipped' },
    onTime: 'On schedule',
    late: (minutes: number) => `Running ${minutes} min late`,
    early: (minutes: number) => `Running ${minutes} min early`,
    planned: 'Planned',
    expected: 'Expected',
    actual: 'Actual',
    began: 'Began – expected',
    noTime: 'No set time',
  },
)
