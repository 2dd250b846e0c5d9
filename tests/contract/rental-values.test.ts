import * as v from 'valibot'
import type { Codec } from '@/contract/core/codec'
import { yuanNumber } from '@/contract/core/money'
import { fileAddress } from '@/contract/rental/media'
import { bindingStatus, zhima } from '@/contract/rental/payments'
import { area, choices, choicesOf, dashedDay, rangeOf, upTo, yearDayMonth } from '@/contract/rental/values'
import { facilities } from '@/contract/rental/vocabulary'

const read = <D>(codec: Codec<D>, raw: unknown) => v.parse(codec.read, raw)
const refuses = (codec: Codec<unknown>, raw: unknown) => !v.safeParse(codec.read, raw).success

describe('R22 日期是年-日-月', () => {
  test.each([
    ['2017-21-06', '20170621'],
    ['2017-19-12', '20171219'],
    ['2017-07-06', '20170607'],
    // Only year, month, day makes a day of it.
    ['2017-06-21', '20170621'],
  ])('%s读成%s', (raw, day) => expect(read(yearDayMonth, raw)).toBe(day))
  test.each(['2017-31-02', '2017-13-13', '昨天', null])('%p不是日期', (raw) =>
    expect(refuses(yearDayMonth, raw)).toBe(true),
  )
  test('写成年-日-月；生日却是年-月-日', () => {
    expect(yearDayMonth.write('20170621')).toBe('2017-21-06')
    expect([dashedDay.write('19991112'), read(dashedDay, '1999-11-12')]).toEqual(['1999-11-12', '19991112'])
  })
})

describe('R22 区间', () => {
  const rent = rangeOf(yuanNumber)
  test.each([
    ['[100,500]', { min: 10_000, max: 50_000 }],
    ['[100, 500]', { min: 10_000, max: 50_000 }],
    ['[,800]', { max: 80_000 }],
    ['[1000,]', { min: 100_000 }],
    ['[0,0]', { min: 0, max: 0 }],
  ])('%s', (raw, range) => {
    expect(read(rent, raw)).toEqual(range)
    expect(read(rent, rent.write(range))).toEqual(range)
  })
  test.each(['[500,100]', '[,]', '100,500', '[a,]', '[-1,]', '[1,2,3]', 5, null, '[0.001,1]'])(
    '%p不是区间',
    (raw) => expect(refuses(rent, raw)).toBe(true),
  )
  test('写成示例的样子', () => {
    const size = rangeOf(area)
    expect([{ min: 20, max: 50 }, { max: 100 }, { min: 100 }].map(size.write)).toEqual([
      '[20,50]',
      '[,100]',
      '[100,]',
    ])
  })
})

test('R22 多选用竖线隔开，单个可以是数', () => {
  const some = choicesOf(facilities)
  expect(read(some, '1|2|12')).toEqual(['airConditioner', 'television', 'parking'])
  expect(read(choices(upTo(9)), 3)).toEqual([3])
  expect(some.write(['wifi', 'lift'])).toBe('8|11')
  for (const raw of ['', '1|', '13', null, {}]) expect(refuses(some, raw)).toBe(true)
})

test('芝麻分是文字，没有是-1；绑定是1或-1', () => {
  expect([read(zhima.response, '750'), zhima.response.write(750)]).toEqual([750, '750'])
  expect([read(zhima.response, -1), read(zhima.response, '-1'), zhima.response.write('none')]).toEqual([
    'none',
    'none',
    -1,
  ])
  expect([read(bindingStatus.response, 1), read(bindingStatus.response, '-1')]).toEqual([true, false])
  for (const raw of [0, null, '', '高']) expect(refuses(zhima.response, raw)).toBe(raw !== 0)
})

test('文件的地址', () => {
  expect(fileAddress('https://rental.example.invalid', 'data/a b.jpg')).toBe(
    'https://rental.example.invalid/file?path=data%2Fa%20b.jpg',
  )
})
