import { encodeUtf8 } from '@/contract/core/utf8'
import { kindOfFile } from '@/shared/file-kind'

/** Builds multipart/form-data (RFC 7578) as bytes, because WeChat's own upload carries only one file per call. No file is read here. */

/** The bytes of a file and the name of its form field. */
export interface FileBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Quotes a field name; characters that would end it are escaped as browsers do. */
const quoted = (name: string) => `"${name.replace(/"/g, '%22').replace(/\r/g, '%0D').replace(/\n/g, '%0A')}"`

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/**
 * The body of a form: first the text fields, then the files in their order. File names are ASCII, with an extension that is found
 * from
 * the content. `boundary` must occur nowhere in the contents; boundaryFor finds one. The body is to be sent with the header
 * `content-type: multipart/form-data; boundary=${boundary}`.
 */
export function buildMultipart(
  fields: Readonly<Record<string, string>>,
  files: readonly FileBytes[],
  boundary: string,
): Uint8Array<ArrayBuffer> {
  const start = `--${boundary}\r\nContent-Disposition: form-data; name=`
  const texts = Object.entries(fields).map(([name, value]) =>
    encodeUtf8(`${start}${quoted(name)}\r\n\r\n${value}\r\n`),
  )
  const parts = files.flatMap(({ name, bytes }, i) => {
    const { extension, type } = kindOfFile(bytes)
    const fileName = `file-${i + 1}.${extension}`
    return [
      encodeUtf8(`${start}${quoted(name)}; filename="${fileName}"\r\nContent-Type: ${type}\r\n\r\n`),
      bytes,
      encodeUtf8('\r\n'),
    ]
  })
  return joined([...texts, ...parts, encodeUtf8(`--${boundary}--\r\n`)])
}

function holds(bytes: Uint8Array, wanted: Uint8Array): boolean {
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true
  return false
}

/** Finds a boundary that occurs in none of the contents. The same contents always get the same boundary. */
export function boundaryFor(fields: Readonly<Record<string, string>>, files: readonly FileBytes[]): string {
  const texts = Object.entries(fields).flat().join('\n')
  for (let n = 1; ; n++) {
    const boundary = `----wanjia-form-${n}`
    const bytes = encodeUtf8(boundary)
    if (!texts.includes(boundary) && !files.some((file) => holds(file.bytes, bytes))) return boundary
  }
}
