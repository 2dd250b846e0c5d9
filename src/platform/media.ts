import Taro from '@tarojs/taro'
import type { LocalFile } from '@/api/ports'
import { isPlainPicture, pictureKind, withoutWords } from '@/shared/picture-bytes'
import { readBytes } from './file-bytes'
import { MediaFailure, mediaFailure } from './media-failure'
import { ownFilePath } from './own-files'

export { isCancelled, MediaFailure } from './media-failure'

export interface ImageChoice {
  readonly source: 'album' | 'camera'
}

async function choose(count: number, sourceType: ('album' | 'camera')[]): Promise<LocalFile[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count,
      mediaType: ['image'],
      sourceType,
      sizeType: ['compressed'],
    })
    return tempFiles.slice(0, count).map(({ tempFilePath: path }) => ({ path }))
  } catch (error) {
    throw mediaFailure(error)
  }
}

/** Lets the person choose or take one picture. Rejects with a MediaFailure. Call ensurePrivacy() first. */
export async function chooseImage({ source }: ImageChoice): Promise<LocalFile> {
  const [file] = await choose(1, [source])
  if (file) return file
  throw new MediaFailure('cancelled')
}

/** Lets the person choose or take at most `count` pictures. Rejects with a MediaFailure. Call ensurePrivacy() first. */
export const chooseImages = (count: number): Promise<LocalFile[]> => choose(count, ['album', 'camera'])

let written = 0

/** Writes a picture into the app's folder and gives its path. */
function write(bytes: Uint8Array): Promise<string> {
  const filePath = ownFilePath(`${++written}.jpg`)
  return new Promise((resolve, reject) =>
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: bytes.buffer as ArrayBuffer,
      success: () => resolve(filePath),
      fail: reject,
    }),
  )
}

const sizeOf = (path: string): Promise<number> =>
  new Promise((resolve, reject) =>
    Taro.getFileSystemManager().getFileInfo({
      filePath: path,
      success: ({ size }) => resolve(size),
      fail: reject,
    }),
  )

/** Rejects with `noPicture` for a file that WeChat cannot show. */
async function widthOf(path: string): Promise<number> {
  const { width } = await Taro.getImageInfo({ src: path }).catch((cause: unknown) => {
    throw new MediaFailure('noPicture', cause)
  })
  return width
}

/** Qualities and widths (pixels) that are tried one after the other until the picture is small enough. */
const STEPS = [
  { quality: 80 },
  { quality: 60 },
  { quality: 40 },
  { quality: 60, width: 1080 },
  { quality: 50, width: 640 },
  { quality: 40, width: 320 },
]

async function smaller(path: string, bytes: number): Promise<string> {
  const full = await widthOf(path)
  for (const { quality, width } of STEPS) {
    const narrower = width !== undefined && width < full ? { compressedWidth: width } : {}
    const { tempFilePath } = await Taro.compressImage({ src: path, quality, ...narrower })
    if ((await sizeOf(tempFilePath)) <= bytes) return tempFilePath
  }
  throw new MediaFailure('failed')
}

/**
 * Makes a picture ready to be sent: a JPEG or PNG of at most `bytes` bytes, without the place, time and other data of its file. A picture
 * that is ready already is given back as it is. Rejects with a MediaFailure, `noPicture` if the file is not a picture.
 */
export async function pictureToSend(file: LocalFile, bytes: number): Promise<LocalFile> {
  try {
    const size = await sizeOf(file.path)
    if (size === 0) throw new MediaFailure('noPicture')
    if (size <= bytes && isPlainPicture(await readBytes(file))) return file
    const path = await smaller(file.path, bytes)
    const made = await readBytes({ path })
    if (pictureKind(made) === undefined) throw new MediaFailure('noPicture')
    const plain = withoutWords(made)
    return { path: plain ? await write(plain) : path }
  } catch (error) {
    throw mediaFailure(error)
  }
}

/** Reads a file as base64, without a `data:` prefix. Rejects with a MediaFailure. */
export function readBase64({ path }: LocalFile): Promise<string> {
  return new Promise((resolve, reject) =>
    Taro.getFileSystemManager().readFile({
      filePath: path,
      encoding: 'base64',
      success: ({ data }) => resolve(String(data)),
      fail: (error) => reject(mediaFailure(error)),
    }),
  )
}
