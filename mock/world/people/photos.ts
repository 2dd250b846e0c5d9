import { communityTime } from '@/contract/core/dates'
import { fromBase64, toBase64 } from '../base64'
import { imageFacts, type ImageFacts } from '../image'
import type { House } from '../places/rows'
import type { Photo } from './rows'
import { houseKey } from '../places/tables'
import type { World } from '../world'

const MAX_BYTES = 2 * 1024 * 1024
const MIN_SIDE = 100
const MAX_SIDE = 8_000

export type PhotoProblem = 'notAnImage' | 'tooSmall' | 'tooLarge'

/** Type and size of a picture that the backend accepts, otherwise the reason why it does not. */
export function pictureFacts(bytes: Uint8Array): ImageFacts | PhotoProblem {
  if (bytes.length > MAX_BYTES) return 'tooLarge'
  const image = imageFacts(bytes)
  if (!image) return 'notAnImage'
  if (Math.min(image.width, image.height) < MIN_SIDE) return 'tooSmall'
  return Math.max(image.width, image.height) > MAX_SIDE ? 'tooLarge' : image
}

export const extensionOf = ({ type }: ImageFacts): string => (type === 'image/png' ? 'png' : 'jpg')

function store(world: World, folder: string, bytes: Uint8Array, faceOf?: number): Photo | PhotoProblem {
  const image = pictureFacts(bytes)
  if (typeof image === 'string') return image
  const name = `${world.secret(40)}.${extensionOf(image)}`
  const path = `/wjdh-platform/${folder}/${communityTime(world.now()).format('YYYYMM/DD')}/${name}`
  return world.tables.photos.put({ path, type: image.type, base64: toBase64(bytes), faceOf })
}

/** Stores a face photo under its house, or gives the reason why it is not accepted. */
export const storeFacePhoto = (
  world: World,
  house: House,
  bytes: Uint8Array,
  accountId: number | undefined,
): Photo | PhotoProblem => store(world, `face-photo/${houseKey(house)}`, bytes, accountId)

/** Stores a picture of a complaint or an announcement, or gives the reason why it is not accepted. */
export const storePicture = (world: World, bytes: Uint8Array): Photo | PhotoProblem =>
  store(world, 'picture', bytes)

/** The path of a photo's address. An address on another host has no stored file. */
export const storedAt = (address: string): string => address.replace(/^https?:\/\/[^/]+/, '')

/** The stored file at a path, as the file host serves it; undefined if there is none. */
export function storedFile(
  world: World,
  path: string,
): { type: string; bytes: Uint8Array<ArrayBuffer> } | undefined {
  const photo = world.tables.photos.get(path)
  const bytes = photo && fromBase64(photo.base64)
  return photo && bytes && { type: photo.type, bytes }
}
