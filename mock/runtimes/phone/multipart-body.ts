export interface FormFile {
  /** The form name of the file. */
  readonly name: string
  readonly fileName?: string
  /** The text fields. */
  readonly formData?: Readonly<Record<string, string>>
}

const TYPES: Readonly<Record<string, string>> = { jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png' }

const quoted = (text: string) => text.replace(/["\r\n]/g, encodeURIComponent)

/** The body and content type of an upload as WeChat sends it: first the fields, then the file. */
export function multipartBody(
  { name, fileName = 'photo.jpg', formData = {} }: FormFile,
  content: Uint8Array<ArrayBuffer>,
): { readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> } {
  const boundary = '----wanjia-demo-7d1f0c9ae35b'
  const fields = Object.entries(formData).map(
    ([field, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(field)}"\r\n\r\n${value}\r\n`,
  )
  const type = TYPES[fileName.split('.').pop()?.toLowerCase() ?? ''] ?? 'application/octet-stream'
  const head =
    `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"; filename="${quoted(fileName)}"\r\n` +
    `Content-Type: ${type}\r\n\r\n`
  const encoder = new TextEncoder()
  const parts = [encoder.encode(fields.join('') + head), content, encoder.encode(`\r\n--${boundary}--\r\n`)]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return { type: `multipart/form-data; boundary=${boundary}`, bytes }
}
