/** @jest-environment node */
import { membersOf } from '@/features/houses/members'
import type { HouseDetail } from '@/features/houses/detail-queries'

const detail = (lists: Partial<HouseDetail>): HouseDetail => ({
  introduction: '晨曦家园1栋1单元1楼101号',
  bound: [],
  unbound: [],
  withAccount: [],
  withoutAccount: [],
  ...lists,
})
const said = (lists: Partial<HouseDetail>) =>
  membersOf(detail(lists)).map(({ name, role, hasAccount }) => [name, role, hasAccount])

test('三张名单合成一张，每人一次，业主在最前', () => {
  const [owner, son] = [
    { name: '林晓岚', role: 'owner' },
    { name: '陆知远', role: 'son' },
  ] as const
  expect(said({ bound: [son, owner], withAccount: [owner], withoutAccount: [son] })).toEqual([
    ['林晓岚', 'owner', true],
    ['陆知远', 'son', false],
  ])
})

test('同名的两个人还是两个人，各有各的状态', () => {
  const one = { name: '王芳', role: 'family' } as const
  expect(said({ bound: [one, one], withAccount: [one], withoutAccount: [one] })).toEqual([
    ['王芳', 'family', true],
    ['王芳', 'family', false],
  ])
})

test('R42 只有名字的名单也对得上；只在后两张名单里的人不会丢', () => {
  const bound = [{ name: '林晓岚', role: 'owner' as const, membershipId: 3 }]
  expect(said({ bound, withAccount: [{ name: '林晓岚' }], withoutAccount: [{ name: '陆念初' }] })).toEqual([
    ['林晓岚', 'owner', true],
    ['陆念初', undefined, false],
  ])
})

test('后台没有说谁注册过，就不说', () => {
  expect(said({ bound: [{ name: '林晓岚' }] })).toEqual([['林晓岚', undefined, undefined]])
})
