import fc from 'fast-check'
import * as phone from '~mock/runtimes/phone/text'
import { URL as PhoneUrl, URLSearchParams as PhoneParams } from '~mock/runtimes/phone/address'

const bytesOf = (bytes: Uint8Array) => [...bytes]

test('写成 UTF-8 与平台的一样，半个字符也一样', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(bytesOf(new phone.TextEncoder().encode(text))).toEqual(bytesOf(new TextEncoder().encode(text)))
    }),
  )
})

test('读 UTF-8 与平台的一样，读不懂的也一样', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(new phone.TextDecoder().decode(bytes)).toBe(new TextDecoder().decode(bytes))
    }),
  )
  const long = '万家灯火🏮'.repeat(3_000)
  expect(new phone.TextDecoder().decode(new TextEncoder().encode(long))).toBe(long)
})

test('base64 与平台的一样，不是 base64 的不收', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const text = String.fromCharCode(...bytes)
      expect(phone.btoa(text)).toBe(btoa(text))
      expect(phone.atob(btoa(text))).toBe(text)
    }),
  )
  expect(() => phone.atob('不是')).toThrow()
  expect(() => phone.atob('A')).toThrow()
})

test('表单文字与平台的一样', () => {
  const pairs = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })))
  fc.assert(
    fc.property(pairs, (list) => {
      const text = new URLSearchParams(list).toString()
      expect(new PhoneParams(list).toString()).toBe(text)
      expect([...new PhoneParams(text)]).toEqual([...new URLSearchParams(text)])
    }),
  )
})

test('地址分成来源、路径和查询；不是地址的不收', () => {
  const { origin, pathname, search, searchParams } = new PhoneUrl('https://demo.invalid/a/b?x=1%202&y=#z')
  expect([origin, pathname, search]).toEqual(['https://demo.invalid', '/a/b', '?x=1%202&y='])
  expect([searchParams.get('x'), searchParams.get('y'), searchParams.get('z')]).toEqual(['1 2', '', null])
  expect(new PhoneUrl('https://demo.invalid').pathname).toBe('/')
  expect(() => new PhoneUrl('/a')).toThrow('not an address')
})
