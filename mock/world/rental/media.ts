import type { RentalMedia, RentalUser } from './rows'
import { toBase64 } from '../base64'
import { extensionOf, pictureFacts, storedFile, type PhotoProblem } from '../people/photos'
import { validToken } from '../people/tokens'
import type { World } from '../world'

/** The most bytes of a video. It is small because the state holds the video and the server accepts 6 MB per call. */
const MAX_VIDEO_BYTES = 5 * 1024 * 1024
const FTYP = [0x66, 0x74, 0x79, 0x70]

export type FileProblem = PhotoProblem | 'notAVideo' | 'videoTooLarge'
type Kind = RentalMedia['kind']

const isMp4 = (bytes: Uint8Array) => bytes.length >= 12 && FTYP.every((byte, i) => bytes[4 + i] === byte)

/** The file with its type if it is accepted, otherwise the reason why it is not. */
export function checkFile(bytes: Uint8Array, kind: Kind): CheckedFile | FileProblem {
  if (kind === 'video') {
    if (bytes.length > MAX_VIDEO_BYTES) return 'videoTooLarge'
    return isMp4(bytes) ? { bytes, type: 'video/mp4', extension: 'mp4' } : 'notAVideo'
  }
  const image = pictureFacts(bytes)
  return typeof image === 'string' ? image : { bytes, type: image.type, extension: extensionOf(image) }
}

export interface CheckedFile {
  readonly bytes: Uint8Array
  readonly type: string
  readonly extension: string
}

const hex = (world: World, length: number) => world.secret(length, '0123456789abcdef')

/** A random id such as a1055b7a-3003-11e8-81cf-a45e60b7d88f. */
export const fileStamp = (world: World): string => [8, 4, 4, 4, 12].map((n) => hex(world, n)).join('-')

/** Stores a file under a path in the documents' form. A private one can be read only by the user who sent it. */
export function storeFile(
  world: World,
  { id }: Pick<RentalUser, 'id'>,
  name: string,
  { bytes, type, extension }: CheckedFile,
  privacy: 'open' | 'private' = 'open',
): string {
  const path = `data/userphoto/user_${id}/${name.replace(/\//g, '_')}.${extension}`
  const privateTo = privacy === 'private' ? id : undefined
  return world.tables.photos.put({ path, type, base64: toBase64(bytes), privateTo }).path
}

/** The file at a path, if the user of this token may see it. */
export function rentalFile(
  world: World,
  path: string,
  token: string | undefined,
): ReturnType<typeof storedFile> {
  const file = path.startsWith('data/') ? world.tables.photos.get(path) : undefined
  if (!file) return undefined
  const isPrivate = file.privateTo !== undefined
  if (isPrivate && validToken(world, 'rental', token)?.subject !== file.privateTo) return undefined
  return storedFile(world, path)
}

/** The photos or videos of a house in the order in which they were added. */
export const mediaOf = (world: World, houseId: number, kind: Kind): RentalMedia[] =>
  world.tables.rentalMedia
    .where('house', houseId)
    .filter((media) => media.kind === kind)
    .sort((a, b) => a.id - b.id)

/** The photo or video if it belongs to the user's own house, otherwise the reason. */
export function ownMedia(
  world: World,
  user: RentalUser,
  id: number,
  kind: Kind,
): RentalMedia | 'none' | 'notYourHouse' {
  const { rentalMedia, rentalHouses } = world.tables
  const media = rentalMedia.get(id)
  if (media?.kind !== kind) return 'none'
  return rentalHouses.get(media.houseId)?.ownerId === user.id ? media : 'notYourHouse'
}

/** Replaces the file of a photo or video. The new path keeps caches from showing the old file. */
export function replaceMedia(world: World, media: RentalMedia, user: RentalUser, file: CheckedFile): void {
  world.tables.photos.remove(media.path)
  const path = storeFile(world, user, `house_${media.kind}-${fileStamp(world)}`, file)
  world.tables.rentalMedia.change(media.id, { path })
}

export function removeMedia(world: World, { id, path }: RentalMedia): void {
  world.tables.photos.remove(path)
  world.tables.rentalMedia.remove(id)
}
