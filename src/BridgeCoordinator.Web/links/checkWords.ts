import type { CheckResult, LinkCheck } from '../contract'
import type { IconName } from '../design/Icon'
import type { Tone } from '../design/StatusPill'
import { defineWords } from '../i18n/words'

/** In the order in which a technician goes through them. */
export const allChecks: readonly LinkCheck[] = ['picture', 'sound', 'returnSound', 'microphone', 'backup', 'phone', 'venue', 'nameBoard']

export const resultLooks: Record<CheckResult, [Tone, IconName]> = {
  ok: ['good', 'check'],
  weak: ['warn', 'warn'],
  failed: ['bad', 'cross'],
  untested: ['off', 'unknown'],
}

export const checkWords = defineWords(
  {
    title: 'Kiểm tra đường truyền',
    check: {
      picture: 'Hình ảnh đến hội trường',
      sound: 'Âm thanh đến hội trường',
      returnSound: 'Âm thanh từ hội trường',
      microphone: 'Micro',
      backup: 'Đường truyền dự phòng',
      phone: 'Số điện thoại liên hệ',
      venue: 'Phòng họp, chỗ ngồi',
      nameBoard: 'Biển tên điểm cầu',
    },
    result: { ok: 'Đạt', weak: 'Yếu', failed: 'Không đạt', untested: 'Chưa thử' },
  },
  {
    title: 'Link checks',
    check: {
      picture: 'Picture to the hall',
      sound: 'Sound to the hall',
      returnSound: 'Sound from the hall',
      microphone: 'Microphone',
      backup: 'Backup link',
      phone: 'Contact number',
      venue: 'Room and seats',
      nameBoard: 'Name board',
    },
    result: { ok: 'Passed', weak: 'Weak', failed: 'Failed', untested: 'Untested' },
  },
)
