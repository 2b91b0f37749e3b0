import type { TurnOnCard } from '../contract'
import { defineWords } from '../i18n/words'

export const floorWords = defineWords(
  {
    kind: { question: 'Câu hỏi', comment: 'Ý kiến', response: 'Trả lời' },
    speaking: 'Đang phát biểu',
    suspended: 'Tạm dừng phát biểu',
    suspendedLost: 'Tạm dừng do mất tín hiệu',
    standBy: 'Chuẩn bị phát biểu',
    waiting: 'Chờ phát biểu',
    nobody: 'Hiện không có điểm cầu phát biểu',
    closed: 'Hiện không nhận đăng ký phát biểu',
    spokenFor: 'Đã phát biểu',
    andMore: (n: number) => `và ${n} lượt khác`,
    nowSpeaks: (site: string) => `${site} đang phát biểu`,
  },
  {
    kind: { question: 'Question', comment: 'Opinion', response: 'Answer' },
    speaking: 'Speaking',
    suspended: 'Turn paused',
    suspendedLost: 'Paused – signal lost',
    standBy: 'Next up',
    waiting: 'Waiting to speak',
    nobody: 'No site is speaking',
    closed: 'Requests are not being taken now',
    spokenFor: 'Spoken',
    andMore: (n: number) => `and ${n} more`,
    nowSpeaks: (site: string) => `${site} is speaking`,
  },
)

/** How a turn stands, in a few words. */
export function turnWord({ state, suspendReason }: Pick<TurnOnCard, 'state' | 'suspendReason'>): string {
  const words = floorWords()
  if (state === 'speaking') return words.speaking
  return suspendReason === 'linkLost' ? words.suspendedLost : words.suspended
}
