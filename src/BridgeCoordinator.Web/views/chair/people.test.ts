import { expect, it } from 'vitest'
import type { FloorCard } from '../../contract'
import { comingUp } from './people'

const waiting = (requestId: string, place: number) => ({ requestId, siteId: `site-${requestId}`, kind: 'question' as const, place, since: '2024-03-06T01:00:00Z' })
const ids = (floor: FloorCard) => comingUp(floor).map(({ requestId, standBy }) => (standBy ? `${requestId}!` : requestId))

it('Next is who was told to get ready, then the queue by place', () => {
  const queue = [waiting('b', 2), waiting('a', 1), waiting('c', 3)]
  expect(ids({ mode: 'request', waiting: queue, responses: [] })).toEqual(['a', 'b', 'c'])
  expect(ids({ mode: 'request', waiting: queue, responses: [], standBy: { requestId: 'c', siteId: 'site-c', kind: 'question' } })).toEqual(['c!', 'a', 'b'])
})
