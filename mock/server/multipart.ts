/** Reads multipart/form-data (RFC 7578) in one pass over the bytes. It works in Node and in browsers. */

/** The most parts of a body. Documented calls have far fewer: at most 30 photos and a few fields. */
export const PART_LIMIT = 100
const HEADER_LIMIT = 8 * 1024

export interface Part {
  readonly name: string
  /** Only files have one. */
  readonly filename?: string
  /** The content type; empty if the part has none. */
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Thrown for a body that is not a form, or has too many parts. */
export class BadMultipart extends Error {
  override readonly name = 'BadMultipart'
  constructor(readonly reason: 'malformed' | 'tooManyParts') {
    super(reason)
  }
}

const malformed = () => new BadMultipart('malformed')

const CR = 13
const LF = 10
const DASH = 45
const encode = (text: string) => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

function isAt(bytes: Uint8Array, wanted: Uint8Array, at: number): boolean {
  if (at + wanted.length > bytes.length) return false
  for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false
  return true
}

/** The next position of `wanted`, which begins with CR; -1 if there is none. */
function find(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(CR, from); at !== -1; at = bytes.indexOf(CR, at + 1))
    if (isAt(bytes, wanted, at)) return at
  return -1
}

const BLANK_LINE = encode('\r\n\r\n')

const PARAMETER = /\s*;\s*([^=\s;"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*))/gsy

/**
 * The value of a header's parameter. A quoted value may have \" and \\ escaped, or be escaped as browsers do: %22, %0D, %0A. The
 * parameters are read in order, because a quoted value may contain text that looks like the next parameter.
 */
function parameter(header: string, wanted: string): string | undefined {
  const from = header.indexOf(';')
  if (from === -1) return undefined
  const parameters = header.slice(from)
  PARAMETER.lastIndex = 0
  for (let found = PARAMETER.exec(parameters); found; found = PARAMETER.exec(parameters)) {
    const [, name = '', inQuotes, bare = ''] = found
    if (name.toLowerCase() !== wanted) continue
    const value = inQuotes?.replace(/\\(["\\])/g, '$1') ?? bare
    return value.replace(/%(22|0D|0A)/gi, (code) => decodeURIComponent(code))
  }
  return undefined
}

function headersOf(text: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  for (const line of text.split('\r\n')) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return headers
}

function partOf(header: Uint8Array, bytes: Uint8Array<ArrayBuffer>): Part {
  const headers = headersOf(decode(header))
  const disposition = headers.get('content-disposition') ?? ''
  const name = parameter(disposition, 'name')
  if (!/^form-data\s*(;|$)/i.test(disposition) || name === undefined) throw malformed()
  const filename = parameter(disposition, 'filename')
  return { name, filename, type: headers.get('content-type') ?? '', bytes }
}

/** The boundary in a content type; it has at most 70 characters (RFC 2046 5.1.1). */
function boundaryOf(contentType: string): string {
  const boundary = /^multipart\/form-data\s*;/i.test(contentType) ? parameter(contentType, 'boundary') : ''
  if (boundary === undefined || boundary === '' || boundary.length > 70) throw malformed()
  return boundary
}

/**
 * The parts in their order. Throws BadMultipart for a body that is not a complete form, and as soon as there are more than PART_LIMIT
 * parts.
 */
export function parseMultipart(contentType: string, bytes: Uint8Array<ArrayBuffer>): Part[] {
  const line = encode(`\r\n--${boundaryOf(contentType)}`)
  const first = line.subarray(2)
  let at = isAt(bytes, first, 0) ? first.length : after(line, find(bytes, line, 0))
  const parts: Part[] = []
  for (;;) {
    if (bytes[at] === DASH && bytes[at + 1] === DASH) return parts
    if (bytes[at] !== CR || bytes[at + 1] !== LF) throw malformed()
    if (parts.length === PART_LIMIT) throw new BadMultipart('tooManyParts')
    // Without headers, the line's own end is the first half of the blank line.
    const headerEnd = find(bytes, BLANK_LINE, at)
    if (headerEnd === -1 || headerEnd - at > HEADER_LIMIT) throw malformed()
    const start = headerEnd + BLANK_LINE.length
    // An empty part ends with the line break of the blank line after its headers.
    const end = find(bytes, line, start - 2)
    if (end === -1) throw malformed()
    parts.push(partOf(bytes.subarray(at + 2, headerEnd), bytes.slice(start, Math.max(start, end))))
    at = end + line.length
  }
}

function after(line: Uint8Array, at: number): number {
  if (at === -1) throw malformed()
  return at + line.length
}
