import fc from 'fast-check'
import { countGraphemes, fitsGraphemes, shortened } from '@/contract/core/graphemes'
import { isSameName, plainName } from '@/contract/core/names'

test.each([
  ['水管漏水', 4],
  ['👨‍👩‍👧', 1],
  ['👍🏽', 1],
  ['🇨🇳🇨🇳', 2],
  ['❤️', 1],
  ['1️⃣', 1],
  ['𠮷', 1],
  ['é', 1],
  ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 1],
  ['a\r\nb', 3],
  ['', 0],
])('%j 看起来是 %i 个字', (text, count) => expect(countGraphemes(text)).toBe(count))

test('截短的文字末尾没有半个表情，没超过的原样', () => {
  expect(shortened('漏水😭😭', 3)).toBe('漏水😭…')
  expect(shortened('👨‍👩‍👧👨‍👩‍👧', 1)).toBe('👨‍👩‍👧…')
  expect(shortened('漏水', 2)).toBe('漏水')
})

test('截到任何长度都是完整的文字，长度不超过要的', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(12), (text, most) => {
      const cut = shortened(text, most).replace(/…$/, '')
      expect(fitsGraphemes(cut, most)).toBe(true)
      expect(encodeURIComponent(cut)).not.toMatch(/%EF%BF%BD/)
      expect(text.startsWith(cut)).toBe(true)
    }),
  )
})

test('和系统的分法一致', () => {
  const segmenter = new Intl.Segmenter('zh')
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('水', 'a', '😭', '👍🏽', '👨‍👩‍👧', '🇨🇳', '❤️', '1️⃣', '𠮷', 'é') }),
      (text) => expect(countGraphemes(text)).toBe([...segmenter.segment(text)].length),
    ),
  )
})

test.each([
  ['阿依古丽·买买提', '阿依古丽•买买提'],
  ['阿依古丽·买买提', '阿依古丽．买买提'],
  ['阿依古丽·买买提', '阿依古丽・买买提'],
  ['阿依古丽·买买提', '阿依古丽 · 买买提'],
  ['林晓岚', '林 晓岚'],
  ['\uf9b1木', '鈴木'],
  ['ＡＮＮＡ', 'Anna'],
  ['阿依古丽·买买提', '阿依古丽●买买提'],
  ['阿依古丽·买买提', '阿依古丽ㆍ买买提'],
  ['阿依古丽·买买提', '阿依古丽。买买提'],
  ['\u202a林晓岚\u202c', '林晓岚'],
  ['\u2066林\u00ad晓岚\u2069', '林晓岚'],
  ['葛\u{e0100}木', '葛木'],
  ['林䶮', '林\ue863'],
  ['林㭎', '林\ue82d'],
])('%s 和 %s 是同一个名字', (a, b) => expect(isSameName(a, b)).toBe(true))

test('不同的名字、没有的名字不相同', () => {
  expect(isSameName('林晓岚', '林晓兰')).toBe(false)
  expect(isSameName('𠮷野', '吉野')).toBe(false)
  expect(isSameName(undefined, undefined)).toBe(false)
  expect(plainName(plainName('阿依古丽 • 买买提'))).toBe(plainName('阿依古丽·买买提'))
})
