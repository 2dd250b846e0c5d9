// The pictures of album and camera: samples of the test, or drawn ones.
import type { Host } from '../host-types'
import type { Picture } from '../options'
import { bytesToBase64 } from './encoding'

const SIZE = { width: 900, height: 1200 }

async function draw(label: string, hue: number): Promise<Picture> {
  const canvas = new OffscreenCanvas(SIZE.width, SIZE.height)
  const paint = canvas.getContext('2d')
  if (paint) {
    paint.fillStyle = `hsl(${hue} 45% 70%)`
    paint.fillRect(0, 0, SIZE.width, SIZE.height)
    paint.fillStyle = `hsl(${hue} 50% 30%)`
    paint.fillRect(150, 300, 600, 600)
    paint.fillStyle = '#fff'
    paint.font = '120px sans-serif'
    paint.fillText(label, 240, 640)
  }
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })
  return { type: 'image/jpeg', base64: bytesToBase64(new Uint8Array(await blob.arrayBuffer())) }
}

const drawn = new Map<string, Promise<Picture>>()

function sample(label: string, hue: number): Promise<Picture> {
  const known = drawn.get(label) ?? draw(label, hue)
  drawn.set(label, known)
  return known
}

export async function cameraPicture(host: Host): Promise<Picture> {
  return host.options.cameraPicture ?? (await sample('camera', 210))
}

async function albumOf(host: Host): Promise<Picture[]> {
  return (
    host.options.album ?? Promise.all([sample('photo 1', 20), sample('photo 2', 120), sample('photo 3', 280)])
  )
}

export type Ask = (urls: string[], limit: number) => Promise<number[] | undefined>

/**
 * Chooses pictures and gives their temporary paths. The test has chosen them beforehand, the tester chooses them, or the first ones are
 * taken.
 */
export async function pickPictures(host: Host, limit: number, ask: Ask): Promise<string[]> {
  const { device } = host
  const album = await albumOf(host)
  if (device.cancelNextPick) {
    device.cancelNextPick = false
    throw new Error('cancel')
  }
  const prepared = device.nextPick
  device.nextPick = undefined
  const byHand = device.pick === 'ask' && !prepared
  const indexes = byHand
    ? await ask(
        album.map(({ type, base64 }) => `data:${type};base64,${base64}`),
        limit,
      )
    : (prepared ?? album.map((_, index) => index))
  const chosen = (indexes ?? []).slice(0, limit).map((index) => album[index])
  const pictures = chosen.filter((picture): picture is Picture => picture !== undefined)
  if (pictures.length === 0) throw new Error('cancel')
  return pictures.map((picture) => host.files.temporary(picture))
}
