import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

interface Picture {
  readonly data: Buffer
  readonly width: number
  readonly height: number
}

interface Tools {
  readonly decode: (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null
  readonly draw: (text: string, options: { small: boolean }, done: (code: string) => void) => void
  readonly readPng: (bytes: Buffer) => Picture
}

function tools(): Tools | undefined {
  const require = createRequire(path.join(__dirname, 'package.json'))
  try {
    return {
      decode: (require('jsqr') as { default: Tools['decode'] }).default,
      draw: (require('qrcode-terminal') as { generate: Tools['draw'] }).generate,
      readPng: (require('pngjs') as { PNG: { sync: { read: Tools['readPng'] } } }).PNG.sync.read,
    }
  } catch {
    return undefined
  }
}

/** Draws the picture's QR code in the terminal. WeChat gives one format a call, so the picture is read back. */
export function printQrCode(file: string, print: (line: string) => void): void {
  const found = tools()
  const picture = found?.readPng(readFileSync(file))
  const code = picture && found?.decode(new Uint8ClampedArray(picture.data), picture.width, picture.height)
  if (found && code) found.draw(code.data, { small: true }, print)
  else print(`QR code: ${file}`)
}
