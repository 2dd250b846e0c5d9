import fc from 'fast-check'
import { compareNaturally, sortNaturally } from '@/shared/natural-sort'

const sorted = (...names: string[]) => sortNaturally(names, (name) => name)

test('2栋排在10栋之前', () => expect(sorted('10栋', '2栋', '1栋')).toEqual(['1栋', '2栋', '10栋']))

test('汉字数目按大小排', () =>
  expect(sorted('十一单元', '三单元', '二十单元', '一单元', '二单元', '十单元')).toEqual([
    '一单元',
    '二单元',
    '三单元',
    '十单元',
    '十一单元',
    '二十单元',
  ]))

test('字母在前的也按数目排', () => expect(sorted('A10', 'A2', 'B1', 'A1')).toEqual(['A1', 'A2', 'A10', 'B1']))

test('多段数目逐段比较', () =>
  expect(sorted('1栋10层', '1栋2层', '2栋1层')).toEqual(['1栋2层', '1栋10层', '2栋1层']))

test.each([
  [
    ['1', '2', '-1', '-2'],
    ['-2', '-1', '1', '2'],
  ],
  [
    ['1层', '负一层', '3层', '负二层'],
    ['负二层', '负一层', '1层', '3层'],
  ],
  [
    ['1', '10', 'B1', 'B2'],
    ['B2', 'B1', '1', '10'],
  ],
  [
    ['2层', '地下1层', '1层', '地下2层'],
    ['地下2层', '地下1层', '1层', '2层'],
  ],
  [
    ['一层', '地下室', '十层', '负2楼'],
    ['负2楼', '地下室', '一层', '十层'],
  ],
  [
    ['1', '-1', 'B2', '负一层', '2'],
    ['B2', '-1', '负一层', '1', '2'],
  ],
  [
    ['１', '－１', '10', '２', '−2'],
    ['−2', '－１', '１', '２', '10'],
  ],
  [
    ['第1层', '第2层', '第-1层', '第负二层'],
    ['第负二层', '第-1层', '第1层', '第2层'],
  ],
  [
    ['一层', '地下负一层', '地下负二层'],
    ['地下负二层', '地下负一层', '一层'],
  ],
])('地下层在地面以下，越深越前：%j', (given, expected) => expect(sorted(...given)).toEqual(expected))

test('楼栋叫 B1、B2 时不是地下层', () =>
  expect(sorted('B10', 'B2', 'A1', 'B1', 'C1')).toEqual(['A1', 'B1', 'B2', 'B10', 'C1']))

test('中间的横线不是负号', () => expect(sorted('1-10', '1-2', '2-1')).toEqual(['1-2', '1-10', '2-1']))

test('原来的列表不变', () => {
  const names = ['2', '1']
  sortNaturally(names, (name) => name)
  expect(names).toEqual(['2', '1'])
})

test('任何名字之间都有一致的次序', () => {
  const name = fc.string({
    unit: fc.constantFrom('1', '0', '2', '栋', '十', '二', '零', 'A', ' ', '-', '负', '地下'),
  })
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      expect(Math.sign(compareNaturally(a, b)) + Math.sign(compareNaturally(b, a))).toBe(0)
      if (compareNaturally(a, b) <= 0 && compareNaturally(b, c) <= 0) {
        expect(compareNaturally(a, c)).toBeLessThanOrEqual(0)
      }
    }),
    { numRuns: 2000 },
  )
})
