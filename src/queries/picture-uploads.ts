import { ApiError, sentenceOf } from '@/api/errors'
import type { LocalFile } from '@/api/ports'
import { picture } from '@/contract/weapp/uploads'
import { pictureToSend } from '@/platform/media'
import { isNoPicture, NO_PICTURE } from '@/platform/media-failure'
import { call } from '@/session/backend'

/** A picture of a draft, before, during or after its upload. */
export interface PictureUpload {
  readonly key: number
  /** The path on this device, or the address if the draft was restored. */
  readonly path: string
  /** The address on the server, once the picture has arrived. */
  readonly address?: string
  /** The percentage sent, 0 to 100, during the upload. */
  readonly percent?: number
  /** The sentence that says why the upload failed. */
  readonly problem?: string
}

/** Where the pictures of a draft are kept: the store of the feature. */
export interface DraftPictures {
  readonly read: () => readonly PictureUpload[]
  readonly write: (pictures: readonly PictureUpload[]) => void
}

/** Pictures are made smaller than a megabyte: they stay legible and are sent quickly. */
const MAX_BYTES = 1024 * 1024

/** The sentence for a failed upload. Sending a picture again does no harm. */
function uploadSentence(error: unknown): string {
  if (isNoPicture(error)) return NO_PICTURE
  if (!(error instanceof ApiError)) return '图片没有处理成功，请换一张'
  return ['offline', 'timeout'].includes(error.kind) ? '网络中断，图片没有传完，请重试' : sentenceOf(error)
}

/** Uploads one picture. It continues when the page is left. Never rejects: the draft holds the result. */
export async function uploadPicture({ read, write }: DraftPictures, key: number): Promise<void> {
  const wanted = read().find((one) => one.key === key)
  if (!wanted || wanted.address !== undefined || wanted.percent !== undefined) return
  // A picture that was removed meanwhile stays removed.
  const set = (part: Omit<PictureUpload, 'key' | 'path'>) =>
    write(read().map((one) => (one.key === key ? { key, path: one.path, ...part } : one)))
  set({ percent: 0 })
  try {
    const file = await pictureToSend({ path: wanted.path }, MAX_BYTES)
    const address = await call(picture, { file }, { onProgress: (percent) => set({ percent }) })
    set({ address })
  } catch (error) {
    set({ problem: uploadSentence(error) })
  }
}

/** Adds the chosen pictures, at most `max` with those already there, and uploads them. */
export async function addPictures(
  draft: DraftPictures,
  files: readonly LocalFile[],
  max: number,
): Promise<void> {
  const before = draft.read()
  const first = Math.max(-1, ...before.map(({ key }) => key)) + 1
  const added = files.slice(0, max - before.length).map(({ path }, index) => ({ key: first + index, path }))
  draft.write([...before, ...added])
  await Promise.all(added.map(({ key }) => uploadPicture(draft, key)))
}

export const removePicture = ({ read, write }: DraftPictures, key: number): void =>
  write(read().filter((one) => one.key !== key))

/** The addresses of the pictures that have arrived. */
export const addressesOf = (pictures: readonly PictureUpload[]): string[] =>
  pictures.flatMap(({ address }) => address ?? [])

/** The sentence that says why the pictures cannot be submitted yet; undefined when they can. */
export function picturesProblem(pictures: readonly PictureUpload[]): string | undefined {
  if (pictures.some(({ problem }) => problem !== undefined)) return '有图片没有上传成功，请重试或移除'
  if (pictures.some(({ address }) => address === undefined)) return '图片还在上传，请稍等'
  return undefined
}
