import busboy from 'busboy'
import fc from 'fast-check'
import { boundaryFor, buildMultipart, type FileBytes } from '@/api/multipart'
import { encodeUtf8 } from '@/contract/core/utf8'
import { kindOfFile } from '@/shared/file-kind'
import { parseMultipart } from '~mock/server/multipart'

interface Read {
  readonly fields: Record<string, string>
  readonly files: { name: string; filename?: string; type: string; text: string }[]
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

/** Reads the body by a parser that is not ours. */
function byBusboy(body: Uint8Array, contentType: string): Promise<Read> {
  const parser = busboy({ headers: { 'content-type': contentType }, defParamCharset: 'utf8' })
  const read: Read = { fields: {}, files: [] }
  return new Promise((resolve, reject) => {
    parser.on('field', (name, value) => void (read.fields[name] = value))
    parser.on('file', (name, stream, { filename, mimeType }) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () =>
        read.files.push({ name, filename, type: mimeType, text: latin(Buffer.concat(chunks)) }),
      )
    })
    parser.on('error', reject)
    parser.on('close', () => resolve(read))
    parser.end(Buffer.from(body))
  })
}

function byMock(body: Uint8Array<ArrayBuffer>, contentType: string): Read {
  const read: Read = { fields: {}, files: [] }
  for (const { name, filename, type, bytes } of parseMultipart(contentType, body)) {
    if (filename === undefined) read.fields[name] = Buffer.from(bytes).toString('utf8')
    else read.files.push({ name, filename, type, text: latin(bytes) })
  }
  return read
}

const build = (fields: Readonly<Record<string, string>>, files: readonly FileBytes[]) => {
  const boundary = boundaryFor(fields, files)
  return {
    body: buildMultipart(fields, files, boundary),
    contentType: `multipart/form-data; boundary=${boundary}`,
  }
}

const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 13, 10, 45, 45])
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])

test('换行、引号、中文、表情和空值都原样到达，两个解析器的看法一致', async () => {
  const fields = {
    realname: '林晓岚“小岚”',
    note: 'a\r\nb\nc"d\\e',
    emoji: '🏠',
    empty: '',
    boundary: '----wanjia-form-1',
  }
  const files = [
    { name: 'portrait', bytes: JPEG },
    { name: 'idcardfront', bytes: PNG },
  ]
  const { body, contentType } = build(fields, files)
  const wanted = {
    fields,
    files: [
      { name: 'portrait', filename: 'file-1.jpg', type: 'image/jpeg', text: latin(JPEG) },
      { name: 'idcardfront', filename: 'file-2.png', type: 'image/png', text: latin(PNG) },
    ],
  }
  expect(await byBusboy(body, contentType)).toEqual(wanted)
  expect(byMock(body, contentType)).toEqual(wanted)
  expect(contentType).toBe('multipart/form-data; boundary=----wanjia-form-2')
})

test('任何内容的字段和文件，两个解析器都读回同样的内容', async () => {
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc.constantFrom(...['\r\n', '--', '\r\n----wanjia-form-1--\r\n', '----wanjia-form-2'].map(encodeUtf8)),
  )
  const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('\r\n--', '----wanjia-form-1'))
  await fc.assert(
    fc.asyncProperty(
      fc.record({ a: value, 名: value }),
      fc.array(content, { minLength: 2, maxLength: 4 }),
      async (fields, contents) => {
        const files = contents.map((bytes) => ({ name: 'photo', bytes }))
        const { body, contentType } = build(fields, files)
        const [one, other] = [await byBusboy(body, contentType), byMock(body, contentType)]
        expect(one).toEqual(other)
        expect(one.fields).toEqual(fields)
        expect(one.files.map(({ text }) => text)).toEqual(contents.map(latin))
      },
    ),
    { numRuns: 150 },
  )
})

test.each([
  ['jpg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['gif', [...Buffer.from('GIF89a')]],
  ['webp', [...Buffer.from('RIFF....WEBPVP8 ')]],
  ['mp4', [0, 0, 0, 24, ...Buffer.from('ftypmp42')]],
  ['heic', [0, 0, 0, 24, ...Buffer.from('ftypheic')]],
  ['bin', [1, 2, 3]],
  ['bin', []],
])('文件名以内容的真实格式%s结尾', (extension, bytes) =>
  expect(kindOfFile(Uint8Array.from(bytes)).extension).toBe(extension),
)
