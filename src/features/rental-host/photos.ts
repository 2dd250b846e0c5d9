import { isUnknownOutcome } from '@/api/errors'
import type { LocalFile } from '@/api/ports'
import { createHousePhoto, updateHousePhoto } from '@/contract/rental/media'
import { rentalSentence } from '@/components/rental-words'
import { ApiError } from '@/api/errors'
import { pictureToSend } from '@/platform/media'
import { isNoPicture, NO_PICTURE } from '@/platform/media-failure'
import { call } from '@/session/backend'
import { isBedroom, sendingNow, useStaged, type RoomOfPhoto, type StagedPhoto } from './staged-photos'
import { readMyHouses } from './queries'
import { rereadHost } from './reread'

/** In bytes: below a megabyte a photo is clear on a phone and quickly sent. */
const MAX_BYTES = 960 * 1024

/** The house's own facts, which go along with a photo because a public server writes a room's area and orientation onto the house. */
export interface OfHouse {
  readonly size?: number
  readonly direction?: string
}

function problemOf(error: unknown): string {
  if (isNoPicture(error)) return NO_PICTURE
  if (!(error instanceof ApiError)) return '照片没有处理成功，请换一张'
  return isUnknownOutcome(error) ? '网络中断，不确定有没有传上去，请点“重试”核对' : rentalSentence(error)
}

const countOf = async (houseId: number): Promise<number> =>
  (await readMyHouses()).find(({ id }) => id === houseId)?.photos.length ?? 0

const stagedOf = (houseId: number) => ({
  all: (): readonly StagedPhoto[] => useStaged.getState()[houseId] ?? [],
  write: (photos: readonly StagedPhoto[]) => useStaged.setState({ [houseId]: photos }),
})

export function stagePhotos(houseId: number, files: readonly LocalFile[], room: RoomOfPhoto): void {
  const { all, write } = stagedOf(houseId)
  const first = Math.max(-1, ...all().map(({ key }) => key)) + 1
  write([...all(), ...files.map(({ path }, index) => ({ ...room, path, key: first + index }))])
}

export function unstage(houseId: number, key: number): void {
  const { all, write } = stagedOf(houseId)
  write(all().filter((one) => one.key !== key))
}

/** Moves a photo one place forward, or to the front. The first photo of a house is its cover. */
export function moveForward(houseId: number, key: number, toFront: boolean): void {
  const { all, write } = stagedOf(houseId)
  const photos = [...all()]
  const at = photos.findIndex((one) => one.key === key)
  const [moved] = at > 0 ? photos.splice(at, 1) : []
  if (!moved) return
  photos.splice(toFront ? 0 : at - 1, 0, moved)
  write(photos)
}

/**
 * Sends one photo. Gives the number of photos that the house has then; undefined if this photo is not among them. `known` is the number
 * before, if it is known. If an answer was lost, that number is compared before anything is sent again.
 */
async function sendOne(
  houseId: number,
  photo: StagedPhoto,
  about: OfHouse,
  known: number | undefined,
): Promise<number | undefined> {
  const { all, write } = stagedOf(houseId)
  const set = (part: Partial<StagedPhoto>) =>
    write(all().map((one) => (one.key === photo.key ? { ...one, percent: undefined, ...part } : one)))
  set({ percent: 0, problem: undefined })
  let { before } = photo
  try {
    const count = before === undefined && known !== undefined ? known : await countOf(houseId)
    if (before !== undefined && count > before) return count
    before = count
    const file = await pictureToSend({ path: photo.path }, MAX_BYTES)
    const room = isBedroom(photo.room)
      ? { room: photo.room, area: photo.area, orientation: photo.orientation }
      : { room: photo.room, area: about.size || undefined, orientation: about.direction || undefined }
    await call(
      createHousePhoto,
      { houseId, ...room, files: { house_photo: [file] } },
      { onProgress: (percent) => set({ percent }) },
    )
    return count + 1
  } catch (error) {
    set({ problem: problemOf(error), before: isUnknownOutcome(error) ? before : photo.before })
    return undefined
  }
}

/**
 * Sends the chosen photos one after the other, because the server keeps them in the order of arrival. Stops at the first that fails,
 * continues while the page is left, and never rejects.
 */
export async function sendStaged(houseId: number, about: OfHouse): Promise<void> {
  if (sendingNow.has(houseId)) return
  sendingNow.add(houseId)
  try {
    let count: number | undefined
    for (let next = stagedOf(houseId).all()[0]; next; next = stagedOf(houseId).all()[0]) {
      count = await sendOne(houseId, next, about, count)
      if (count === undefined) return
      unstage(houseId, next.key)
      await rereadHost()
    }
  } finally {
    sendingNow.delete(houseId)
  }
}

/** Replaces a photo on the server. Rejects with an ApiError or a MediaFailure. */
export async function replacePhoto(photoId: number, chosen: LocalFile): Promise<void> {
  await call(updateHousePhoto, {
    photoId,
    files: { house_photo: await pictureToSend(chosen, MAX_BYTES) },
  })
  await rereadHost()
}

/** The sentence for a photo that could not be replaced. */
export const replaceSentence = problemOf
