import { crc32, deflateSync } from 'node:zlib'
import { PNG } from 'pngjs'

const SHADES = 16
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const BITS = 4
/** PNG's colour type for pictures whose pixels are indexes into a palette. */
const PALETTE = 3

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))])
}

/** The pixels, two per byte. Each row begins with a zero, which means no filter; that suits a palette best. */
function packed({ width, height, data }: PNG): Buffer {
  const stride = 1 + Math.ceil(width / 2)
  const rows = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const shade = Math.round(((data[4 * (y * width + x) + 3] ?? 0) / 255) * (SHADES - 1))
      const place = y * stride + 1 + (x >> 1)
      rows[place] = (rows[place] ?? 0) | (x % 2 === 0 ? shade << BITS : shade)
    }
  }
  return rows
}

/**
 * Makes a picture of one colour into a PNG with a palette of that colour in 16 steps of opacity. It has a third of the bytes of RGBA.
 *
 * @param png the picture as PNG, of which only the opacity is used
 * @param colour the colour as #rrggbb
 * @returns the bytes of the new PNG, of the same size in pixels
 */
export function paletteOf(png: Buffer, colour: string): Buffer {
  const picture = PNG.sync.read(png)
  const shades = Array.from({ length: SHADES }, (_, shade) => Math.round((255 * shade) / (SHADES - 1)))
  return Buffer.concat([
    SIGNATURE,
    chunk(
      'IHDR',
      Buffer.concat([uint32(picture.width), uint32(picture.height), Buffer.from([BITS, PALETTE, 0, 0, 0])]),
    ),
    chunk('PLTE', Buffer.concat(shades.map(() => Buffer.from(colour.slice(1), 'hex')))),
    chunk('tRNS', Buffer.from(shades)),
    chunk('IDAT', deflateSync(packed(picture), { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
