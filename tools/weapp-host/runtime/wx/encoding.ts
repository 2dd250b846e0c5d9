// Conversions between base64, bytes and text.
export function base64ToBytes(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i)
  return bytes
}

export function bytesToBase64(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000))
  return btoa(text)
}

export const base64ToText = (base64: string): string => new TextDecoder().decode(base64ToBytes(base64))
export const textToBase64 = (text: string): string => bytesToBase64(new TextEncoder().encode(text))
