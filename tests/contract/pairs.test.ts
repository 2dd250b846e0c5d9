import fc from 'fast-check'
import * as v from 'valibot'
import { jsonPairs, quotedPairs } from '@/contract/wjdh/pairs'

const read = (raw: unknown) => v.parse(quotedPairs.read, raw)

const text = fc.oneof(
  fc
    .array(fc.constantFrom("'", '"', '\\', "\\'", '{', '}', ':', ',', '\n', '\u0000', '单价', '%', '💡'), {
      maxLength: 6,
    })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
)
/** Names of JavaScript's own properties are excluded, because no schema of ours contains them. */
const name = text.filter((key) => !['__proto__', 'constructor', 'prototype'].includes(key))

test('R16 写出的明细都读得回来，不论里面有什么引号和反斜杠', () => {
  fc.assert(
    fc.property(fc.dictionary(name, text, { noNullPrototype: true }), (pairs) => {
      expect(read(quotedPairs.write(pairs))).toEqual(pairs)
      expect(read(jsonPairs.write(pairs))).toEqual(pairs)
    }),
    { numRuns: 1_000, seed: 16 },
  )
})

test.each([
  ["{'单价':'100元/平方','最低缴费比例':'70%'}", { 单价: '100元/平方', 最低缴费比例: '70%' }],
  ['{"每半小时价格":30}', { 每半小时价格: '30' }],
  [`{'说明':"it's"}`, { 说明: "it's" }],
  ["{'a':null,'b':true}", { a: '', b: 'true' }],
  ['{"a":{"toString":1},"b":[1]}', { a: '{"toString":1}', b: '[1]' }],
])('R16 文档和实际的写法都读得懂：%s', (raw, pairs) => {
  expect(read(raw)).toEqual(pairs)
})

test.each(['', "{'a':", '[]', '7', "{'a':'it's'}"])('不是明细的不当作明细：%j', (raw) => {
  expect(v.safeParse(quotedPairs.read, raw).success).toBe(false)
})

test('例子的写法就是写出的写法', () => {
  expect(quotedPairs.write({ 单价: '100元/平方' })).toBe("{'单价':'100元/平方'}")
})
