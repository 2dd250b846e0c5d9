/** The first bytes of a PNG of that size, which is all that the check reads. */
export function pngOf(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(64)
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

/** A picture that is valid except for its size of over 2 MB. */
export const HEAVY_PNG = Buffer.concat([pngOf(300, 300), Buffer.alloc(2 * 1024 * 1024)])
