import fc from 'fast-check'
import * as v from 'valibot'
import { picture } from '@/contract/core/pictures'
import { pictureList } from '@/contract/core/picture-list'

const read = (raw: unknown) => v.parse(pictureList.read, raw)
const A = 'https://img.example/a.png'
const B = '/upload/b,2.png'

test.each<[string, unknown, string[]]>([
  ['列表', [A, B], [A, B]],
  ['逗号分开的文字', `${A},/c.png`, [A, '/c.png']],
  ['JSON文字', JSON.stringify([A, B]), [A, B]],
  [
    '地址里的逗号属于地址',
    'https://img.example/a.png?size=1,2,/c.png',
    ['https://img.example/a.png?size=1,2', '/c.png'],
  ],
  ['相对地址', 'images/a.png,images/b.png', ['images/a.png', 'images/b.png']],
  ['逗号后有空格', `${A}, images/b.png`, [A, 'images/b.png']],
  ['写在地址里的图片', 'data:image/jpeg;base64,/9j/4AAQ', ['data:image/jpeg;base64,/9j/4AAQ']],
  ['写在地址里的图片后面还有一张', `data:image/png;base64,iVBOR,${A}`, ['data:image/png;base64,iVBOR', A]],
  ['末尾多出的逗号', `${A},`, [A]],
  ['中间多出的逗号', `${A},,${A}，`.replace('，', ','), [A, A]],
  ['没有图片', '', []],
  ['空值', null, []],
  ['缺失的字段', undefined, []],
  ['空列表', '[]', []],
  ['列表里的空值和占位图', [A, '', null, '/system/missing.png', 7], [A]],
  ['只有占位图', '/repairpics/original/missing.png', []],
])('R34 %s', (_, raw, addresses) => {
  expect(read(raw)).toEqual(addresses)
})

test('R34 不是图片的内容仍是坏掉的约定', () => {
  expect(v.safeParse(pictureList.read, 7).success).toBe(false)
  expect(v.safeParse(pictureList.read, { url: A }).success).toBe(false)
})

test('R34 任何地址，连同里面的逗号，写出再读回都一样', () => {
  const path = fc.stringMatching(/^[a-z0-9,]{1,8}\.png$/)
  const address = fc.oneof(
    path.map((end) => `https://img.example/${end}`),
    path.map((end) => `/upload/${end}`),
    path.map((end) => `images/${end}`),
  )
  fc.assert(
    fc.property(fc.array(address, { maxLength: 6 }), (addresses) => {
      expect(read(pictureList.write(addresses))).toEqual(addresses)
      expect(read(JSON.stringify(addresses))).toEqual(addresses)
      expect(read(addresses)).toEqual(addresses)
    }),
  )
})

test.each(['', 'missing.png', '/pics/original/missing.png', null, 7])('R34 %p不是一张图片', (raw) => {
  expect(v.safeParse(picture.read, raw).success).toBe(false)
})
