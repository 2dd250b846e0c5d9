import Taro from '@tarojs/taro'
import type { LocalFile } from '@/api/ports'
import { MediaFailure, mediaFailure } from './media-failure'

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

/** One picture. Rejects with a MediaFailure. Ask ensurePrivacy() first. */
export async function chooseImage({ source }: ImageChoice): Promise<LocalFile> {
  const [file] = await choose(1, [source])
  if (file) return file
  throw new MediaFailure('cancelled')
}

/** At most so many pictures, from camera or album as one likes. Rejects with a MediaFailure. Ask ensurePrivacy() first. */
export const chooseImages = (count: number): Promise<LocalFile[]> => choose(count, ['album', 'camera'])

async function sizeOf(path: string): Promise<number> {
  const size = await new Promise<number>((resolve, reject) =>
    Taro.getFileSystemManager().getFileInfo({
      filePath: path,
      success: (info) => resolve(info.size),
      fail: reject,
    }),
  )
  return size
}

/** Tried one after the other; the last two also make the picture smaller. */
const STEPS = [
  { quality: 80 },
  { quality: 60 },
  { quality: 40 },
  { quality: 60, width: 1080 },
  { quality: 50, width: 640 },
  { quality: 40, width: 320 },
]

/** The picture itself when it is small enough, else a smaller one of at most so many bytes. Rejects with a MediaFailure. */
export async function compressBelow(file: LocalFile, bytes: number): Promise<LocalFile> {
  try {
    if ((await sizeOf(file.path)) <= bytes) return file
    const { width: full } = await Taro.getImageInfo({ src: file.path })
    for (const { quality, width } of STEPS) {
      const smaller = width !== undefined && width < full ? { compressedWidth: width } : {}
      const { tempFilePath } = await Taro.compressImage({ src: file.path, quality, ...smaller })
      if ((await sizeOf(tempFilePath)) <= bytes) return { path: tempFilePath }
    }
  } catch (error) {
    throw mediaFailure(error)
  }
  throw new MediaFailure('failed')
}

/** The file as base64, without a data: prefix. Rejects with a MediaFailure. */
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
