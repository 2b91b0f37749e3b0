import { expect, it } from 'vitest'
import { viewsFor, viewsWithin } from './sessionViews'

const paths = (views: readonly { path: string }[]) => views.map((view) => view.path)

it('a link of one role leads straight to its own page', () => {
  expect(paths(viewsFor(['moderator']))).toEqual(['moderator'])
  expect(paths(viewsFor(['technician']))).toEqual(['technician'])
  expect(paths(viewsFor(['siteTechnician', 'siteSecretary']))).toEqual(['site'])
  expect(paths(viewsFor(['viewer']))).toEqual([''])
})

it('who holds two roles of the hall is asked', () => expect(paths(viewsFor(['moderator', 'technician']))).toEqual(['moderator', 'technician']))

it('from there the moderator reaches the other pages of the hall, a viewer the screens, a site none of them', () => {
  expect(paths(viewsWithin(['moderator']))).toEqual(['moderator', 'technician', 'timeline', 'chair', '', 'wall', 'overlay'])
  expect(paths(viewsWithin(['viewer']))).toEqual(['', 'wall', 'overlay'])
  expect(paths(viewsWithin(['siteTechnician']))).toEqual(['site'])
})
