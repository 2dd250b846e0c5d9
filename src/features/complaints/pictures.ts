import type { LocalFile } from '@/api/ports'
import { picture } from '@/contract/weapp/uploads'
import { compressBelow } from '@/platform/media'
import { call } from '@/session/backend'
import { changeDraft, draftOf, type DraftPicture } from './draft'
import { uploadSentence } from './messages'

export const MAX_PICTURES = 6

/** Below a megabyte each: legible, and quick to send. */
const MAX_BYTES = 1024 * 1024

function change(communityIdentifier: number, key: number, part: Omit<DraftPicture, 'key' | 'path'>): void {
  const { pictures } = draftOf(communityIdentifier)
  changeDraft(communityIdentifier, {
    // One that was removed meanwhile stays removed.
    pictures: pictures.map((one) => (one.key === key ? { key, path: one.path, ...part } : one)),
  })
}

/** Sends one picture; goes on when the page is left. Never rejects: the draft tells what became of it. */
export async function uploadPicture(communityIdentifier: number, key: number): Promise<void> {
  const wanted = draftOf(communityIdentifier).pictures.find((one) => one.key === key)
  if (!wanted || wanted.address !== undefined || wanted.percent !== undefined) return
  const set = (part: Omit<DraftPicture, 'key' | 'path'>) => change(communityIdentifier, key, part)
  set({ percent: 0 })
  try {
    const file = await compressBelow({ path: wanted.path }, MAX_BYTES)
    const address = await call(picture, { file }, { onProgress: (percent) => set({ percent }) })
    set({ address })
  } catch (error) {
    set({ problem: uploadSentence(error) })
  }
}

export async function addPictures(communityIdentifier: number, files: readonly LocalFile[]): Promise<void> {
  const { pictures } = draftOf(communityIdentifier)
  const first = Math.max(-1, ...pictures.map(({ key }) => key)) + 1
  const added = files
    .slice(0, MAX_PICTURES - pictures.length)
    .map(({ path }, index) => ({ key: first + index, path }))
  changeDraft(communityIdentifier, { pictures: [...pictures, ...added] })
  await Promise.all(added.map(({ key }) => uploadPicture(communityIdentifier, key)))
}

export const removePicture = (communityIdentifier: number, key: number): void =>
  changeDraft(communityIdentifier, {
    pictures: draftOf(communityIdentifier).pictures.filter((one) => one.key !== key),
  })

/** What keeps the pictures from being sent with the text; undefined when nothing does. */
export function picturesProblem(pictures: readonly DraftPicture[]): string | undefined {
  if (pictures.some(({ problem }) => problem !== undefined)) return '有图片没有上传成功，请重试或移除'
  if (pictures.some(({ address }) => address === undefined)) return '图片还在上传，请稍等'
  return undefined
}
