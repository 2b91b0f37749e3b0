import { afterEach, expect, it } from 'vitest'
import { calendarDay, count, dayOf, decimal, duration, minutesInWords, timeOfDay, timeToTheSecond } from './format'
import { language } from './language'
import { byGivenName, finds } from './names'

const zone = 'Asia/Ho_Chi_Minh'

afterEach(() => void (language.value = 'vi'))

it('writes times in the official style of the language', () => {
  expect(timeOfDay('2024-03-06T01:00:00Z', zone)).toBe('8h00')
  expect(timeToTheSecond('2024-03-06T01:00:05Z', zone)).toBe('08:00:05')
  language.value = 'en'
  expect(timeOfDay('2024-03-06T01:00:00Z', zone)).toBe('08:00')
})

it('gives a zero to the day, and to the month only in January and February', () => {
  expect(calendarDay('2024-03-06')).toBe('06/3/2024')
  expect(calendarDay('2024-02-24')).toBe('24/02/2024')
  expect(calendarDay('2024-12-01')).toBe('01/12/2024')
  expect(dayOf('2024-03-05T20:00:00Z', zone)).toBe('06/3/2024')
  language.value = 'en'
  expect(calendarDay('2024-03-06')).toBe('6 March 2024')
})

it('writes lengths of time as minutes and seconds', () => {
  expect([0, 65.9, 3_725, -65].map(duration)).toEqual(['00:00', '01:05', '1:02:05', '01:05'])
})

it('words long stretches in hours and minutes', () => {
  expect([0, 59, 60, 880].map(minutesInWords)).toEqual(['0 phút', '59 phút', '1 giờ', '14 giờ 40 phút'])
  language.value = 'en'
  expect([5, 120, 880].map(minutesInWords)).toEqual(['5 min', '2 h', '14 h 40 min'])
})

it('groups thousands and marks decimals as the language does', () => {
  expect([count(12_345), decimal(3.46), decimal(2)]).toEqual(['12.345', '3,5', '2'])
  language.value = 'en'
  expect([count(12_345), decimal(3.46)]).toEqual(['12,345', '3.5'])
})

it('sorts people by given name, then middle, then family name', () => {
  const people = ['Trần Thị Đào', 'Nguyễn Văn An', 'Lê Thị Ánh', 'Phạm Thị Đào', 'Đỗ An']
  expect(people.sort(byGivenName)).toEqual(['Đỗ An', 'Nguyễn Văn An', 'Lê Thị Ánh', 'Phạm Thị Đào', 'Trần Thị Đào'])
})

it('finds names however they are typed', () => {
  expect(finds('Đặng Thị Hương', 'dang')).toBe(true)
  expect(finds('Tỉnh ủy', 'uỷ')).toBe(true)
  expect(finds('Huyện Chư Sê'.normalize('NFD'), ' chư SÊ ')).toBe(true)
  expect(finds('Huyện Chư Sê', 'đak')).toBe(false)
})
