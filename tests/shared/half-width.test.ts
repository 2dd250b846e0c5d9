import { toHalfWidth } from '@/shared/half-width'

test.each([
  ['数字', '１９００', '1900'],
  ['字母', 'Ｘｘ', 'Xx'],
  ['加号', '＋86', '+86'],
])('全角的%s写成半角', (_, text, expected) => {
  expect(toHalfWidth(text)).toBe(expected)
})

test('汉字和标点不变', () => {
  expect(toHalfWidth('打 （010）电话，谢谢！')).toBe('打 （010）电话，谢谢！')
})
