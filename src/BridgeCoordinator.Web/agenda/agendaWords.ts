import { defineWords } from '../i18n/words'

export const agendaWords = defineWords(
  {
    title: 'Chương trình',
    state: { pending: 'Chưa bắt đầu', running: 'Đang diễn ra', finished: 'Đã kết thúc', skipped: 'Bỏ qua', notHeld: 'Không diễn ra' },
    onTime: 'Đúng chương trình',
    late: (long: string) => `Chậm ${long} so với chương trình`,
    early: (long: string) => `Sớm ${long} so với chương trình`,
    planned: 'Theo chương trình',
    expected: 'Dự kiến',
    actual: 'Thực tế',
    began: 'Bắt đầu – dự kiến',
    noTime: 'Không ấn định giờ',
  },
  {
    title: 'Agenda',
    state: { pending: 'Not started', running: 'In progress', finished: 'Ended', skipped: 'Skipped', notHeld: 'Not held' },
    onTime: 'On schedule',
    late: (long) => `Running ${long} late`,
    early: (long) => `Running ${long} early`,
    planned: 'Planned',
    expected: 'Expected',
    actual: 'Actual',
    began: 'Began – expected',
    noTime: 'No set time',
  },
)
