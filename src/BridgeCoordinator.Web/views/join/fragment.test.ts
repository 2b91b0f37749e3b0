import { expect, test, vi } from 'vitest'

vi.stubGlobal('window', { location: { pathname: '/', search: '' }, addEventListener: () => undefined })
const { readFragment, withPage } = await import('./fragment')

test('a link may name the page that it is for', () => {
  const { hash } = new URL(withPage('https://dieuphoi.gialai.gov.vn/join#0123456789abcdefghjkmnpqrs', 'wall'))
  expect(readFragment(hash)).toEqual({ code: '0123456789abcdefghjkmnpqrs', page: 'wall' })
})

test('without one it leads to its holder’s own', () => expect(readFragment('#abc')).toEqual({ code: 'abc', page: null }))
