import { language } from './language'

type Instant = string | number | Date

const formats = new Map<string, Intl.DateTimeFormat>()

function parts(instant: Instant, zone: string): Record<string, string> {
  let format = formats.get(zone)
  if (!format) {
    const two = '2-digit'
    const fields = { year: 'numeric', month: two, day: two, hour: two, minute: two, second: two, hourCycle: 'h23' } as const
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...fields })
    formats.set(zone, format)
  }
  return Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
}

/** The hour in the official style: 8h00; in English 08:00. */
export function timeOfDay(instant: Instant, zone: string): string {
  const { hour = '', minute = '' } = parts(instant, zone)
  return language.value === 'vi' ? `${Number(hour)}h${minute}` : `${hour}:${minute}`
}

/** To the second, for clocks and for "since": 08:00:05. */
export function timeToTheSecond(instant: Instant, zone: string): string {
  const { hour, minute, second } = parts(instant, zone)
  return `${hour}:${minute}:${second}`
}

/** A calendar day in the official style, 06/3/2024: the month takes its zero only in January and February. */
export function calendarDay(day: string): string {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-')
  if (language.value === 'en') {
    const noon = new Date(`${year}-${month}-${date}T12:00:00Z`)
    return noon.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  }
  return `${date.padStart(2, '0')}/${Number(month) < 3 ? month.padStart(2, '0') : Number(month)}/${year}`
}

/** The day on which an instant falls there. */
export function dayOf(instant: Instant, zone: string): string {
  const { year, month, day } = parts(instant, zone)
  return calendarDay(`${year}-${month}-${day}`)
}

/** A length of time: 05:30, with hours 1:05:30. Negative lengths show their size; the caller says "over". */
export function duration(seconds: number): string {
  const whole = Math.floor(Math.abs(seconds))
  const two = (n: number) => String(n).padStart(2, '0')
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`
}

/** Whole minutes in words: 14 giờ 40 phút. */
export function minutesInWords(minutes: number): string {
  const [h, m] = [Math.floor(minutes / 60), minutes % 60]
  const [hours, rest] = language.value === 'vi' ? [`${h} giờ`, `${m} phút`] : [`${h} h`, `${m} min`]
  return [h > 0 && hours, (m > 0 || h === 0) && rest].filter(Boolean).join(' ')
}

/** With one digit behind the comma where it says something: 3,5; in English 3.5. */
export function decimal(n: number): string {
  return n.toLocaleString(language.value === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 })
}

export function count(n: number): string {
  return n.toLocaleString(language.value === 'vi' ? 'vi-VN' : 'en-GB')
}
