// A picture's file may also say where, when, by whom and with what it was taken (EXIF, XMP, IPTC, comments). That is removed
// here.

import { kindOfFile } from './file-kind'

/** The kind of a picture that can be cleaned; undefined for every other file. */
export function pictureKind(bytes: Uint8Array): 'jpg' | 'png' | undefined {
  const { extension } = kindOfFile(bytes)
  return extension === 'jpg' || extension === 'png' ? extension : undefined
}

/** A piece of the file. `plain` means that it belongs to the picture itself and not to what is said beside it. */
interface Part {
  readonly start: number
  readonly end: number
  readonly plain: boolean
}

const byte = (bytes: Uint8Array, at: number) => bytes[at] ?? 0
const pair = (bytes: Uint8Array, at: number) => byte(bytes, at) * 256 + byte(bytes, at + 1)
const letters = (bytes: Uint8Array, at: number) =>
  String.fromCharCode(...Array.from(bytes.subarray(at, at + 4)))

/** JFIF, a colour profile and Adobe's colour mark belong to the picture; other APP segments and comments do not. */
function isPlainSegment(bytes: Uint8Array, at: number): boolean {
  const marker = byte(bytes, at + 1)
  if (marker === 0xe2) return letters(bytes, at + 4) === 'ICC_'
  return marker === 0xe0 || marker === 0xee || !(marker === 0xfe || (marker > 0xe0 && marker <= 0xef))
}

/** The segments that precede the picture's data. */
function jpegParts(bytes: Uint8Array): Part[] {
  const parts: Part[] = []
  let at = 2
  while (byte(bytes, at) === 0xff && byte(bytes, at + 1) !== 0xda && at + 4 < bytes.length) {
    const end = at + 2 + pair(bytes, at + 2)
    parts.push({ start: at, end, plain: isPlainSegment(bytes, at) })
    at = end
  }
  return parts
}

/** The number of bytes before a PNG's first chunk. */
const PNG_HEAD = 8
const PNG_WORDS = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']

function pngParts(bytes: Uint8Array): Part[] {
  const parts: Part[] = []
  let at = PNG_HEAD
  while (at + 12 <= bytes.length) {
    const end = at + 12 + pair(bytes, at) * 65_536 + pair(bytes, at + 2)
    parts.push({ start: at, end, plain: !PNG_WORDS.includes(letters(bytes, at + 4)) })
    at = end
  }
  return parts
}

const partsOf = (bytes: Uint8Array): Part[] =>
  pictureKind(bytes) === 'png' ? pngParts(bytes) : jpegParts(bytes)

/** Tells whether a JPEG or PNG holds the picture alone. Bytes after a JPEG's end, such as the film of a moving picture, count as more. */
export function isPlainPicture(bytes: Uint8Array): boolean {
  const kind = pictureKind(bytes)
  if (kind === undefined || partsOf(bytes).some(({ plain }) => !plain)) return false
  return kind === 'png' || (bytes[bytes.length - 2] === 0xff && bytes[bytes.length - 1] === 0xd9)
}

/** The same picture without what is said beside it; undefined when there is nothing to remove. */
export function withoutWords(bytes: Uint8Array): Uint8Array | undefined {
  const words = partsOf(bytes).filter(({ plain }) => !plain)
  if (words.length === 0) return undefined
  const kept = new Uint8Array(bytes.length)
  let length = 0
  let from = 0
  for (const { start, end } of [...words, { start: bytes.length, end: bytes.length }]) {
    const piece = bytes.subarray(from, Math.max(from, start))
    kept.set(piece, length)
    length += piece.length
    from = end
  }
  return kept.slice(0, length)
}
