/**
 * @jest-environment node
 */
import { Readable } from 'node:stream'
import busboy from 'busboy'
import fc from 'fast-check'
import { BadMultipart, PART_LIMIT, parseMultipart } from '~mock/server/multipart'

interface Sent {
  readonly name: string
  readonly filename?: string
  readonly bytes: Buffer
}

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`

function bodyOf(boundary: string, parts: readonly Sent[]): Uint8Array<ArrayBuffer> {
  const chunks = parts.flatMap(({ name, filename, bytes }) => [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name=${quoted(name)}${filename === undefined ? '' : `; filename=${quoted(filename)}`}\r\n${filename === undefined ? '' : 'Content-Type: image/jpeg\r\n'}\r\n`,
    ),
    bytes,
    Buffer.from('\r\n'),
  ])
  return new Uint8Array(Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]))
}

const seen = (name: string, filename: string | undefined, bytes: Uint8Array) => ({
  name,
  filename,
  hex: Buffer.from(bytes).toString('hex'),
})

/** The parts of the same body, read by a parser that is not ours. */
const byBusboy = (type: string, body: Uint8Array) =>
  new Promise<unknown[]>((resolve, reject) => {
    const found: unknown[] = []
    const reader = busboy({
      headers: { 'content-type': type },
      preservePath: true,
      defParamCharset: 'utf8',
      limits: { fieldNameSize: 10_000 },
    })
    reader.on('field', (name, value) => found.push(seen(name, undefined, Buffer.from(value))))
    reader.on('file', (name, file, { filename }) => {
      const chunks: Buffer[] = []
      const place = found.push(undefined) - 1
      file.on('data', (chunk: Buffer) => chunks.push(chunk))
      file.on('end', () => (found[place] = seen(name, filename, Buffer.concat(chunks))))
    })
    reader.on('close', () => resolve(found))
    reader.on('error', reject)
    Readable.from([Buffer.from(body)]).pipe(reader)
  })

const BOUNDARY = '----WanjiaFormBoundary7MA4YWxk'

/** Names as people and programs use them. Control characters cannot stand in a header. */
const word = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        '\\',
        '；',
        ';',
        '=',
        ' ',
        '照片',
        '房源',
        '𠮷',
        "'",
        '%',
        'name=',
        'filename="a"',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }).filter((text) => !/\p{Cc}|%/u.test(text)),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''))
  .filter((name) => name !== '')

/** Contents that look like line ends, boundaries and the end of the form. */
const content = fc
  .array(
    fc.oneof(
      fc
        .constantFrom(
          '\r\n',
          '\r',
          '\n',
          '\r\n\r\n',
          '--',
          '\r\n--',
          '\r\n-',
          BOUNDARY,
          `--${BOUNDARY.slice(0, -1)}`,
          `\r\n--${BOUNDARY.slice(0, -1)}`,
          `\r\n--${BOUNDARY.slice(0, -1)}l--\r\n`,
          '中文',
        )
        .map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes)),
    ),
    { maxLength: 8 },
  )
  .map((parts) => Buffer.concat(parts))
  .filter((bytes) => !bytes.includes(`\r\n--${BOUNDARY}`))

const text = fc.array(fc.constantFrom('\r\n', '"', '灯', '--', '', 'a=b&c'), { maxLength: 6 })

const part: fc.Arbitrary<Sent> = fc.oneof(
  fc.record({ name: word, filename: word, bytes: content }),
  fc.record({ name: word, bytes: text.map((parts) => Buffer.from(parts.join(''))) }),
)

test('任何表单读出来的和另一个实现（busboy）一样：换行、引号、中文名、空的内容、像分隔线的内容', async () => {
  const type = `multipart/form-data; boundary=${BOUNDARY}`
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
      const body = bodyOf(BOUNDARY, parts)
      const ours = parseMultipart(type, body)
      const sent = parts.map(({ name, filename, bytes }) => seen(name, filename, bytes))
      expect(ours.map(({ name, filename, bytes }) => seen(name, filename, bytes))).toEqual(sent)
      if (parts.length > 0) expect(await byBusboy(type, body)).toEqual(sent)
    }),
    { numRuns: 300, seed: 12 },
  )
})

test.each([
  ['浏览器写的引号和换行', 'name="a%22b%0D%0Ac"', 'a"b\r\nc'],
  ['没有引号的名字', 'name=plain', 'plain'],
  ['大写的参数名', 'NAME="x"', 'x'],
])('%s照原样读出来', (_, disposition, name) => {
  const body = `--b\r\nCONTENT-DISPOSITION: form-data; ${disposition}\r\n\r\n1\r\n--b--`
  const [first] = parseMultipart('multipart/form-data; boundary="b"', new Uint8Array(Buffer.from(body)))
  expect(first).toMatchObject({ name, filename: undefined })
})

const thrown = (type: string, body: string) => {
  try {
    return parseMultipart(type, new Uint8Array(Buffer.from(body)))
  } catch (error) {
    return error instanceof BadMultipart ? error.reason : error
  }
}
const PART = '--b\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n'

test.each([
  ['没有分隔线的名字', 'multipart/form-data', PART],
  ['分隔线太长', `multipart/form-data; boundary=${'b'.repeat(71)}`, ''],
  ['别的类型', 'text/plain; boundary=b', `${PART}--b--`],
  ['没有结尾', 'multipart/form-data; boundary=b', PART],
  ['停在头里', 'multipart/form-data; boundary=b', '--b\r\ncontent-disposition: form-data; name="a"\r\n'],
  [
    '一项没有名字',
    'multipart/form-data; boundary=b',
    '--b\r\ncontent-disposition: form-data\r\n\r\n1\r\n--b--',
  ],
  ['分隔线后面还有字', 'multipart/form-data; boundary=b', `--bb${PART}--b--`],
  ['头太长', 'multipart/form-data; boundary=b', `--b\r\nx: ${'y'.repeat(9_000)}\r\n\r\n1\r\n--b--`],
])('%s的表单不读', (_, type, body) => {
  expect(thrown(type, body)).toBe('malformed')
})

test('正文前后可以有别的文字', () => {
  const body = `前言\r\n${PART}--b--\r\n后记`
  expect(thrown('multipart/form-data; boundary=b', body)).toHaveLength(1)
})

test(`最多${PART_LIMIT}项；再多就拒绝，不看后面的`, () => {
  const type = 'multipart/form-data; boundary=b'
  expect(thrown(type, `${PART.repeat(PART_LIMIT)}--b--`)).toHaveLength(PART_LIMIT)
  expect(thrown(type, `${PART.repeat(75_000)}--b--`)).toBe('tooManyParts')
})
