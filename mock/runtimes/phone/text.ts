import { encodeUtf8 } from '@/contract/core/utf8'

// UTF-8 and base64, for which WeChat's logic layer has no functions.

const UNKNOWN = 0xfffd

/** The standard TextEncoder. */
export class TextEncoder {
  encode(text = ''): Uint8Array<ArrayBuffer> {
    return encodeUtf8(text)
  }
}

interface Start {
  /** The number of bytes that follow. */
  readonly more: number
  readonly code: number
  /** The bounds of the first following byte. They exclude overlong forms, surrogates and code points that are too high. */
  readonly low: number
  readonly high: number
}

function startOf(byte: number): Start | undefined {
  if (byte < 0x80) return { more: 0, code: byte, low: 0, high: 0 }
  if (byte >= 0xc2 && byte <= 0xdf) return { more: 1, code: byte & 0x1f, low: 0x80, high: 0xbf }
  if (byte >= 0xe0 && byte <= 0xef)
    return { more: 2, code: byte & 0xf, low: byte === 0xe0 ? 0xa0 : 0x80, high: byte === 0xed ? 0x9f : 0xbf }
  if (byte >= 0xf0 && byte <= 0xf4)
    return { more: 3, code: byte & 7, low: byte === 0xf0 ? 0x90 : 0x80, high: byte === 0xf4 ? 0x8f : 0xbf }
  return undefined
}

/** The character at a position, and the position of the next one. */
function characterAt(bytes: Uint8Array, at: number): { code: number; next: number } {
  const start = startOf(bytes[at] ?? 0)
  if (!start) return { code: UNKNOWN, next: at + 1 }
  let { code, low, high } = start
  for (let i = 1; i <= start.more; i++) {
    const byte = bytes[at + i] ?? 0
    if (byte < low || byte > high) return { code: UNKNOWN, next: at + i }
    code = (code << 6) | (byte & 0x3f)
    low = 0x80
    high = 0xbf
  }
  return { code, next: at + start.more + 1 }
}

/** The number of characters that every engine accepts as arguments of one call. */
const CHUNK = 4096

const BYTE_ORDER_MARK = 0xfeff

/** Reads UTF-8. Invalid bytes become U+FFFD; a byte order mark at the beginning is left out. */
export class TextDecoder {
  decode(given: Uint8Array | ArrayBuffer = new ArrayBuffer(0)): string {
    const bytes = given instanceof Uint8Array ? given : new Uint8Array(given)
    let text = ''
    let codes: number[] = []
    for (let at = 0; at < bytes.length;) {
      const { code, next } = characterAt(bytes, at)
      if (at > 0 || code !== BYTE_ORDER_MARK) codes.push(code)
      if (codes.length === CHUNK) {
        text += String.fromCodePoint(...codes)
        codes = []
      }
      at = next
    }
    return text + String.fromCodePoint(...codes)
  }
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Writes a text, each of whose characters stands for a byte, as base64. */
export function btoa(text: string): string {
  let base64 = ''
  for (let at = 0; at < text.length; at += 3) {
    const [a, b, c] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)] as const
    const bits = (a << 16) | ((b || 0) << 8) | (c || 0)
    const four = [18, 12, 6, 0].map((shift) => LETTERS.charAt((bits >> shift) & 63)).join('')
    base64 += four.slice(0, Math.min(4, text.length - at + 1)).padEnd(4, '=')
  }
  return base64
}

/** Reads base64 into a text with one character per byte. Throws for a text that is not base64. */
export function atob(base64: string): string {
  const text = base64.replace(/\s/g, '').replace(/={1,2}$/, '')
  if (text.length % 4 === 1 || /[^A-Za-z0-9+/]/.test(text)) throw new Error('not base64')
  let bits = 0
  let count = 0
  let read = ''
  for (let at = 0; at < text.length; at++) {
    bits = ((bits << 6) | LETTERS.indexOf(text.charAt(at))) & 0xffff
    count += 6
    if (count < 8) continue
    count -= 8
    read += String.fromCharCode((bits >> count) & 0xff)
  }
  return read
}
