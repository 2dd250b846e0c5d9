/** FNV-1a of a text or bytes in two lanes of 32 bits. It is fast and repeatable, and protects nothing. */
export function digest(input: string | Uint8Array): string {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  let a = 0x811c9dc5
  let b = 0x01000193
  for (const byte of bytes) {
    a = Math.imul(a ^ byte, 0x01000193) >>> 0
    b = Math.imul(b ^ byte, 0x85ebca6b) >>> 0
    b = (b ^ (b >>> 13)) >>> 0
  }
  return a.toString(16).padStart(8, '0') + b.toString(16).padStart(8, '0')
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** `length` letters that are derived from `seed`; the same seed gives the same letters. */
export function lettersFrom(seed: string, length: number, letters = LETTERS): string {
  let text = ''
  for (let round = 0; text.length < length; round++) {
    const hex = digest(`${round}:${seed}`)
    for (let i = 0; i < 16 && text.length < length; i += 2) {
      text += letters.charAt(parseInt(hex.slice(i, i + 2), 16) % letters.length)
    }
  }
  return text
}
