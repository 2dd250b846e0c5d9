import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { isPlainPicture, pictureKind, withoutWords } from '@/shared/picture-bytes'

const SAMPLE = new Uint8Array(readFileSync('src/assets/samples/face-1.jpg'))
const ICON = new Uint8Array(readFileSync('src/assets/tabs/home.png'))

const segment = (marker: number, text: string) =>
  Buffer.concat([
    Buffer.from([0xff, marker, (text.length + 2) >> 8, (text.length + 2) & 255]),
    Buffer.from(text, 'latin1'),
  ])
const withSegments = (...segments: Buffer[]) =>
  new Uint8Array(Buffer.concat([SAMPLE.subarray(0, 2), ...segments, SAMPLE.subarray(2)]))
const withChunk = (name: string, text: string) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  const chunk = Buffer.concat([length, Buffer.from(name + text, 'latin1'), Buffer.alloc(4)])
  return new Uint8Array(Buffer.concat([ICON.subarray(0, 33), chunk, ICON.subarray(33)]))
}
const has = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text)

test('认得 JPG 和 PNG，看内容不看名字', () => {
  expect([SAMPLE, ICON].map(pictureKind)).toEqual(['jpg', 'png'])
  expect(pictureKind(new Uint8Array(Buffer.from('RIFF....WEBP')))).toBeUndefined()
  expect(pictureKind(new Uint8Array())).toBeUndefined()
})

test('画出来的样例里没有别的信息，颜色描述算图片的一部分', () => {
  expect([SAMPLE, ICON].map(isPlainPicture)).toEqual([true, true])
  expect(withoutWords(SAMPLE)).toBeUndefined()
})

test.each([
  ['EXIF', 0xe1, 'Exif\0\0GPS 39.9'],
  ['XMP', 0xe1, 'http://ns.adobe.com/xap/1.0/\0GPS'],
  ['IPTC', 0xed, 'Photoshop 3.0\0GPS'],
  ['注释', 0xfe, 'GPS'],
  ['多图', 0xe2, 'MPF\0GPS'],
])('JPG 里的%s被认出并去掉，图片本身一个字节不变', (_what, marker, text) => {
  const given = withSegments(segment(marker, text), segment(0xe0, 'JFXX'))
  expect(isPlainPicture(given)).toBe(false)
  const plain = withoutWords(given) ?? given
  expect(has(plain, 'GPS')).toBe(false)
  expect(isPlainPicture(plain)).toBe(true)
  expect(Buffer.from(plain).equals(Buffer.from(withSegments(segment(0xe0, 'JFXX'))))).toBe(true)
})

test.each(['tEXt', 'iTXt', 'eXIf', 'tIME'])('PNG 里的 %s 也一样', (name) => {
  const given = withChunk(name, 'GPS 39.9')
  expect(isPlainPicture(given)).toBe(false)
  expect(Buffer.from(withoutWords(given) ?? given).equals(Buffer.from(ICON))).toBe(true)
})

test('图片结束以后还有内容的不算干净', () =>
  expect(isPlainPicture(new Uint8Array([...SAMPLE, ...Buffer.from('ftypmp4')]))).toBe(false))

test('再坏的字节也读得完，去掉一次之后没有可去的', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.boolean(), (noise, png) => {
      const given = new Uint8Array([...(png ? ICON.subarray(0, 8) : SAMPLE.subarray(0, 2)), ...noise])
      isPlainPicture(given)
      const plain = withoutWords(given)
      if (plain) expect(plain.length).toBeLessThan(given.length)
    }),
  )
})
