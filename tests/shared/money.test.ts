import { formatFen } from '@/shared/money'

test.each([
  [0, '¥0.00'],
  [1, '¥0.01'],
  [99, '¥0.99'],
  [12850, '¥128.50'],
  [1234567, '¥12,345.67'],
  [-250, '-¥2.50'],
  [Number.MAX_SAFE_INTEGER, '¥90,071,992,547,409.91'],
])('%i 分显示为 %s', (fen, text) => {
  expect(formatFen(fen)).toBe(text)
})

test.each([1.5, NaN, Infinity, Number.MAX_SAFE_INTEGER + 1])('%p 不是整数分，是程序错误', (fen) => {
  expect(() => formatFen(fen)).toThrow(RangeError)
})
