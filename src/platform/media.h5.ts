import Taro from '@tarojs/taro'
import type { LocalFile } from '@/api/ports'
import { isPlainPicture } from '@/shared/picture-bytes'
import { MediaFailure, mediaFailure } from './media-failure'

export { isCancelled, MediaFailure } from './media-failure'

export interface ImageChoice {
  readonly source: 'album' | 'camera'
}

async function choose(count: number, sourceType: ('album' | 'camera')[]): Promise<LocalFile[]> {
  try {
    const { tempFilePaths } = await Taro.chooseImage({ count, sourceType })
    return tempFilePaths.slice(0, count).map((path) => ({ path }))
  } catch (error) {
    throw mediaFailure(error)
  }
}

/** Lets the person choose one picture in the browser's file dialog. Rejects with a MediaFailure. */
export async function chooseImage({ source }: ImageChoice): Promise<LocalFile> {
  const [file] = await choose(1, [source])
  if (file) return file
  throw new MediaFailure('cancelled')
}

/** Lets the person choose at most `count` pictures. Rejects with a MediaFailure. */
export const chooseImages = (count: number): Promise<LocalFile[]> => choose(count, ['album'])

async function blobOf({ path }: LocalFile): Promise<Blob> {
  const answer = await fetch(path).catch((error: unknown) => {
    throw mediaFailure(error)
  })
  return answer.blob()
}

function loaded(path: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new MediaFailure('noPicture'))
    image.src = path
  })
}

/** Draws the image on a white ground, because a JPEG has no transparency. */
function drawn(image: HTMLImageElement, width: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = Math.round((image.naturalHeight * width) / image.naturalWidth)
  const context = canvas.getContext('2d')
  if (!context) throw new MediaFailure('failed')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas
}

const jpeg = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))

const STEPS = [
  { width: 1600, quality: 0.8 },
  { width: 1280, quality: 0.6 },
  { width: 1080, quality: 0.5 },
  { width: 640, quality: 0.5 },
  { width: 320, quality: 0.4 },
  { width: 160, quality: 0.4 },
]

/**
 * Makes a picture ready to be sent: a JPEG or PNG of at most `bytes` bytes, without the place, time and other data of its file. A picture
 * that is ready already is given back as it is. Rejects with a MediaFailure, `noPicture` if the file is not a picture.
 */
export async function pictureToSend(file: LocalFile, bytes: number): Promise<LocalFile> {
  const given = await blobOf(file)
  if (given.size === 0) throw new MediaFailure('noPicture')
  if (given.size <= bytes && isPlainPicture(new Uint8Array(await given.arrayBuffer()))) return file
  const image = await loaded(file.path)
  for (const { width, quality } of STEPS) {
    const blob = await jpeg(drawn(image, Math.min(width, image.naturalWidth)), quality)
    if (blob && blob.size <= bytes) return { path: URL.createObjectURL(blob) }
  }
  throw new MediaFailure('failed')
}

/** Reads a file as base64, without a `data:` prefix. Rejects with a MediaFailure. */
export async function readBase64(file: LocalFile): Promise<string> {
  const blob = await blobOf(file)
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''))
    reader.onerror = () => reject(new MediaFailure('failed', reader.error))
    reader.readAsDataURL(blob)
  })
}
