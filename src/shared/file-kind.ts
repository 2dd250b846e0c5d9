// What a file is by its first bytes: a name or a temporary path may end wrongly or not at all.

const KINDS: readonly (readonly [at: number, mark: string, extension: string, type: string])[] = [
  [0, '\xff\xd8\xff', 'jpg', 'image/jpeg'],
  [0, '\x89PNG', 'png', 'image/png'],
  [0, 'GIF8', 'gif', 'image/gif'],
  [8, 'WEBP', 'webp', 'image/webp'],
  [4, 'ftyphei', 'heic', 'image/heic'],
  [4, 'ftypmif1', 'heic', 'image/heic'],
  [4, 'ftyp', 'mp4', 'video/mp4'],
]

/** The ending of its name and its media type, as servers expect them; `bin` for what is not known. */
export function kindOfFile(bytes: Uint8Array): { readonly extension: string; readonly type: string } {
  const head = String.fromCharCode(...bytes.subarray(0, 16))
  const kind = KINDS.find(([at, mark]) => head.startsWith(mark, at))
  return kind ? { extension: kind[2], type: kind[3] } : { extension: 'bin', type: 'application/octet-stream' }
}
