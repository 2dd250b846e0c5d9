import { kindOfFile } from '@/shared/file-kind'

/** Builds multipart/form-data (RFC 7578) as bytes, because WeChat's own upload carries only one file per call. No file is read here. */

/** The bytes of a file and the name of its form field. */
export interface FileBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Encodes text as UTF-8. TextEncoder is missing in WeChat's logic layer on older phones. A lone surrogate becomes U+FFFD. */
export function utf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point
    const tail = (shift: number) => 0x80 | ((code >> shift) & 0x3f)
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(0))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(6), tail(0))
    else bytes.push(0xf0 | (code >> 18), tail(12), tail(6), tail(0))
  }
  return Uint8Array.from(bytes)
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
    utf8(`${start}${quoted(name)}\r\n\r\n${value}\r\n`),
  )
  const parts = files.flatMap(({ name, bytes }, i) => {
    const { extension, type } = kindOfFile(bytes)
    const fileName = `file-${i + 1}.${extension}`
    return [
      utf8(`${start}${quoted(name)}; filename="${fileName}"\r\nContent-Type: ${type}\r\n\r\n`),
      bytes,
      utf8('\r\n'),
    ]
  })
  return joined([...texts, ...parts, utf8(`--${boundary}--\r\n`)])
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
    const bytes = utf8(boundary)
    if (!texts.includes(boundary) && !files.some((file) => holds(file.bytes, bytes))) return boundary
  }
}
