import fc from 'fast-check'
import {
  FILTER_LISTS,
  fits,
  NO_FILTERS,
  RENTS,
  searchOf,
  tagsOf,
  toggled,
  withoutRefused,
} from '@/features/rental/filters'
import {
  ageWords,
  distanceBetween,
  distanceWords,
  paymentWords,
  rentWords,
  titleOf,
} from '@/components/rental-words'
import { rangeOf } from '@/contract/rental/values'
import { yuanNumber } from '@/contract/core/money'

test('半径总是带上；租金和面积总是两头都写', () => {
  expect(searchOf(NO_FILTERS, 'nearest')).toMatchObject({ radius: 10, sort: 'nearest' })
  for (const { range } of RENTS) expect(rangeOf(yuanNumber).write(range)).toMatch(/^\[\d+,\d+\]$/)
})

test('任何一串点选：标签就是选中的，去掉全部标签就是没有条件', () => {
  const tap = fc
    .constantFrom(...FILTER_LISTS)
    .chain((list) =>
      fc.record({ list: fc.constant(list), value: fc.constantFrom(...list.options.map(([value]) => value)) }),
    )
  fc.assert(
    fc.property(fc.array(tap, { maxLength: 20 }), (taps) => {
      const chosen = taps.reduce((filters, { list, value }) => toggled(filters, list, value), NO_FILTERS)
      for (const list of FILTER_LISTS)
        if (!list.several) expect(chosen[list.name].length).toBeLessThanOrEqual(1)
      const cleared = tagsOf(chosen).reduce(
        (filters, { list, value }) => toggled(filters, list, value),
        chosen,
      )
      expect(cleared).toEqual(NO_FILTERS)
    }),
  )
})

test('在这里筛选时，没填租金的不算便宜', () => {
  const search = searchOf({ ...NO_FILTERS, rent: ['1000元以下'] }, 'nearest')
  expect([fits({ rent: 0 }, search), fits({}, search), fits({ rent: 90_000 }, search)]).toEqual([
    false,
    false,
    true,
  ])
  expect(withoutRefused(search).rent).toBeUndefined()
})

test('写法', () => {
  expect([rentWords(280_000), rentWords(280_050), rentWords(0)]).toEqual([
    '¥2,800/月',
    '¥2,800.50/月',
    '租金未填',
  ])
  expect([distanceWords(0), distanceWords(0.352), distanceWords(12.34)]).toEqual([
    '10米',
    '350米',
    '12.3公里',
  ])
  expect([ageWords(60), ageWords(86_400 * 3)]).toEqual(['今天发布', '3天前发布'])
  expect([paymentWords('1|3'), paymentWords('2|6'), paymentWords('1|0'), paymentWords('x')]).toEqual([
    '押一付三',
    '押二付六',
    '押一付零',
    undefined,
  ])
  expect([titleOf({ type: '0' }), titleOf({ districtName: '晨曦家园', type: '两室' })]).toEqual([
    '待租房源',
    '晨曦家园 两室',
  ])
  const km = distanceBetween({ longitude: 104.06, latitude: 30.66 }, { longitude: 104.08, latitude: 30.67 })
  expect(km).toBeCloseTo(2.21, 1)
})
