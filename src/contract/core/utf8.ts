const UNKNOWN = 0xfffd

/**
 * Encodes text as UTF-8 (RFC 3629), as the standard TextEncoder does, which is missing in WeChat's logic layer on older phones. A lone
 * surrogate becomes U+FFFD.
 */
export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 3)
  let length = 0
  const put = (byte: number) => void (bytes[length++] = byte)
  const tail = (code: number, shift: number) => put(0x80 | ((code >> shift) & 0x3f))
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0
    const code = point >= 0xd800 && point <= 0xdfff ? UNKNOWN : point
    if (code < 0x80) put(code)
    else if (code < 0x800) put(0xc0 | (code >> 6))
    else if (code < 0x10000) put(0xe0 | (code >> 12))
    else put(0xf0 | (code >> 18))
    if (code >= 0x10000) tail(code, 12)
    if (code >= 0x800) tail(code, 6)
    if (code >= 0x80) tail(code, 0)
  }
  return bytes.slice(0, length)
}
