import fc from 'fast-check'
import * as v from 'valibot'
import { readAnswer } from '@/api/read-answer'
import { object, wire } from '@/contract/core/codec'
import { listing, rows, unreadableIn, withUnreadable } from '@/contract/core/rows'
import { int, text } from '@/contract/core/values'
import { registry } from '@/contract/registry'
import { communities } from '@/contract/weapp/places'
import { auditList } from '@/contract/wjdh/audits'
import { repairList } from '@/contract/wjdh/repairs'
import { listsIn, sampleOf, type Described } from './wire-samples'

/** Lists whose items belong together by their places. Leaving out one item would shift the others. */
const PAIRED = ['rental.createHousePhoto.url', 'rental.createHousePhoto.id']

const lists = registry
  .flatMap((endpoint) => listsIn(endpoint.response as Described, endpoint.id))
  .filter(([path]) => !PAIRED.includes(path))

const EMPTY = [[], '', null, {}, undefined]
/** Values that no list has as a row. */
const broken = fc.constantFrom<unknown>(null, [['x']], true, { unknown_field: [] }, undefined)

test('约定里的列表都在这里', () => {
  expect(lists.length).toBeGreaterThan(25)
})

describe.each(lists)('%s', (_, list) => {
  const good: unknown = list.item && sampleOf(list.item)
  const breaks = (row: unknown) => !list.item || !v.is(list.item.read, row)

  test('R26 能读的行都在，读不了的只计数', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant(good), broken), { maxLength: 12 }), (raw) => {
        const read = v.parse(list.read, raw) as readonly unknown[]
        const bad = raw.filter(breaks)
        expect([read.length, unreadableIn(withUnreadable([], bad.length))]).toEqual([
          raw.length - bad.length,
          bad.length,
        ])
        expect((read as { readonly unreadable?: number }).unreadable ?? 0).toBe(bad.length)
      }),
      { numRuns: 30 },
    )
    expect(breaks(good)).toBe(false)
  })

  test.each(EMPTY)('R26 %p是空列表', (raw) => {
    expect(v.parse(list.read, raw)).toEqual([])
  })
})

test('R26 行的顺序不变，坏行不占位置', () => {
  const list = rows(object({ id: int }))
  expect([...v.parse(list.read, [{ id: 1 }, { id: '二' }, { id: '3' }])]).toEqual([{ id: 1 }, { id: 3 }])
})

test('R26 不是列表的内容仍是坏掉的约定', () => {
  expect(v.safeParse(rows(int).read, 'oops').success).toBe(false)
  expect(v.safeParse(rows(int).read, { a: 1 }).success).toBe(false)
})

test('R26 一个回答里几个列表的坏行加在一起', () => {
  const answer = v.parse(listing({ a: rows(int), b: rows(object({ c: wire('d', rows(text())) })) }).read, {
    a: [1, 'x'],
    b: [{ d: ['好', null] }, 7],
  })
  expect(unreadableIn(answer)).toBe(3)
  expect(unreadableIn({ pages: [answer, answer] })).toBe(6)
})

test.each(['', null, [], {}])('R26 整个data是%p时列表为空', (data) => {
  const body = { code: 0, token_expired: 1, msg: '', data }
  expect(readAnswer(repairList, { status: 200, body })).toMatchObject({ repairs: [] })
  expect(readAnswer(communities, { status: 200, body })).toEqual([])
  expect(readAnswer(auditList, { status: 200, body: { data } })).toMatchObject({ applications: [] })
})

test.each([null, [], '', { total: 3 }])('R26 pages为%p时列表照样读', (pages) => {
  const body = { code: 0, token_expired: 1, msg: '', data: { repairs: [], pages } }
  expect(readAnswer(repairList, { status: 200, body }).repairs).toEqual([])
})
