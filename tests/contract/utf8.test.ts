/** @jest-environment node */
import fc from 'fast-check'
import { encodeUtf8 } from '@/contract/core/utf8'

test('不用TextEncoder也写出同样的UTF-8，半个字符写成替换字符', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) =>
      expect(Buffer.from(encodeUtf8(text)).equals(Buffer.from(text, 'utf8'))).toBe(true),
    ),
  )
  expect(Buffer.from(encodeUtf8('a\ud83d')).toString('utf8')).toBe('a\ufffd')
})
