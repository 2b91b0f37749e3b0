import { defineWords } from '../../../i18n/words'

export const lockWords = defineWords(
  {
    open: 'Số liệu chưa chốt',
    frozen: (time: string, by: string | undefined) => (by ? `Đã chốt lúc ${time}, ${by}` : `Đã chốt lúc ${time}`),
    freeze: 'Chốt số liệu',
    freezeSure: (missing: string) => `${missing}. Điểm cầu không nhập thêm được nữa cho đến khi mở lại.`,
    thaw: 'Mở lại số liệu',
    thawSure: 'Số liệu lại được thay đổi.',
    corrected: (time: string) => `Hiệu chỉnh lúc ${time}, sau khi kết thúc hội nghị`,
  },
  {
    open: 'The figures are open',
    frozen: (time, by) => (by ? `Frozen at ${time}, ${by}` : `Frozen at ${time}`),
    freeze: 'Freeze the figures',
    freezeSure: (missing) => `${missing}. The sites cannot enter more until the figures are opened again.`,
    thaw: 'Open the figures again',
    thawSure: 'The figures can change again.',
    corrected: (time) => `Corrected at ${time}, after the close`,
  },
)
