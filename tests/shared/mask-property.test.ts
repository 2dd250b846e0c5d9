import fc from 'fast-check'
import { maskNumbers } from '@/shared/mask'

const GAPS = ['', ' ', '-', '\u200b', '\ufeff', '\u3000', ' - ', '.']
const wide = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

/** A number of seven to nineteen digits, as people and clipboards write it. */
const written = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 19 }),
    fc.array(fc.constantFrom(...GAPS), { minLength: 19, maxLength: 19 }),
    fc.boolean(),
    fc.constantFrom('', '+86 ', '0086-'),
  )
  .map(([digits, gaps, full, before]) => {
    const text = before + digits.map((digit, i) => `${digit}${i < digits.length - 1 ? gaps[i] : ''}`).join('')
    return { text: full ? wide(text) : text, digits: digits.join('') }
  })

/** The digits that are left, without the gaps. */
const left = (text: string) =>
  text
    .replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[^0-9*]/g, '')

test('R25 怎么写的号码都不留：七位以上没有一段连续的数字是原来的', () => {
  fc.assert(
    fc.property(written, fc.constantFrom('', '电话', '证件：'), ({ text, digits }, before) => {
      const masked = left(maskNumbers(`${before}${text}。`))
      expect(masked).not.toContain(digits)
      expect(masked.match(/\d{7,}/)).toBeNull()
    }),
  )
})
