import fs from 'node:fs'
import path from 'node:path'
import type { Picture } from '../runtime/options'

const TYPES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
}

/** A picture for the album or the camera, from a file. */
export function pictureFromFile(file: string): Picture {
  const type = TYPES[path.extname(file).toLowerCase()]
  if (!type) throw new Error(`not a picture: ${file}`)
  return { type, base64: fs.readFileSync(file).toString('base64') }
}
