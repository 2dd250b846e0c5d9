import { rulings, testTitles } from '../docs/repository'

/** Rulings that have no test yet. A ruling that has got its test has to be removed here. */
const PENDING: readonly string[] = []

const titles = testTitles()
const isTested = (ruling: string) => titles.some((title) => new RegExp(`${ruling}(?!\\d)`).test(title))
const numbers = rulings().map(({ number }) => number)

test.each(numbers.filter((number) => !PENDING.includes(number)))(
  '裁定%s有测试，标题里写着它的编号',
  (ruling) => {
    expect(isTested(ruling)).toBe(true)
  },
)

test('标为待完成的裁定确实都还没有测试', () => {
  expect(PENDING.filter(isTested)).toEqual([])
})
