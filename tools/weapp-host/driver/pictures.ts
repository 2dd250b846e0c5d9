import fs from 'node:fs'
import path from 'node:path'
import type { Picture } from '../runtime/options'

const TYPES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
}

/**
 * Reads a picture for the phone's album or its camera. `file` is a path ending in png, jpg, jpeg or webp. Throws for
 * another ending, and when the file cannot be read.
 *
 * @example const app = await host.launch({ album: [pictureFromFile('tests/pictures/leak.jpg')] })
 */
export function pictureFromFile(file: string): Picture {
  const type = TYPES[path.extname(file).toLowerCase()]
  if (!type) throw new Error(`not a picture: ${file}`)
  return { type, base64: fs.readFileSync(file).toString('base64') }
}
