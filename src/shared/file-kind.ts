// The kind of a file is found from its first bytes, because its name or temporary path may have no extension or a wrong one.

const KINDS: readonly (readonly [at: number, mark: string, extension: string, type: string])[] = [
  [0, '\xff\xd8\xff', 'jpg', 'image/jpeg'],
  [0, '\x89PNG', 'png', 'image/png'],
  [0, 'GIF8', 'gif', 'image/gif'],
  [8, 'WEBP', 'webp', 'image/webp'],
  [4, 'ftyphei', 'heic', 'image/heic'],
  [4, 'ftypmif1', 'heic', 'image/heic'],
  [4, 'ftyp', 'mp4', 'video/mp4'],
]

/** The file name extension and the media type of a file; `bin` for an unknown kind. */
export function kindOfFile(bytes: Uint8Array): { readonly extension: string; readonly type: string } {
  const head = String.fromCharCode(...bytes.subarray(0, 16))
  const kind = KINDS.find(([at, mark]) => head.startsWith(mark, at))
  return kind ? { extension: kind[2], type: kind[3] } : { extension: 'bin', type: 'application/octet-stream' }
}
