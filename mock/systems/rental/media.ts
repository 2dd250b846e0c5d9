import {
  createHousePhoto,
  createHouseVideo,
  updateHousePhoto,
  updateHouseVideo,
} from '@/contract/rental/media'
import { ownHouse } from '../../world/rental/houses'
import { fileStamp, storeFile, mediaOf, ownMedia, replaceMedia } from '../../world/rental/media'
import { asRentalUser } from './caller'
import { checkedFile } from './files'

const MAX_PHOTOS = 30
const MAX_VIDEOS = 3

const changePhoto = asRentalUser(updateHousePhoto, ({ world, files, fail }, user, { photoId }) => {
  const photo = ownMedia(world, user, photoId, 'photo')
  if (typeof photo === 'string') return fail(photo === 'none' ? 'noPhoto' : photo)
  replaceMedia(world, photo, user, checkedFile(files.house_photo, fail))
})

const addPhotos = asRentalUser(createHousePhoto, ({ world, files, fail }, user, { houseId, ...given }) => {
  const house = ownHouse(world, user, houseId)
  if (typeof house === 'string') return fail(house)
  const isBedroom = given.room === 'mainBedroom' || given.room === 'bedroom'
  if (isBedroom && (given.area === undefined || given.orientation === undefined)) return fail('bedroom')
  // Only bedrooms have the other two.
  const about = isBedroom ? given : { room: given.room }
  const sent = files.house_photo
  if (mediaOf(world, houseId, 'photo').length + sent.length > MAX_PHOTOS) return fail('tooMany')
  const checked = sent.map((file) => checkedFile(file, fail))
  const stamp = fileStamp(world)
  const photos = checked.map((file, i) =>
    world.tables.rentalMedia.put({
      ...about,
      id: world.nextId(),
      kind: 'photo',
      houseId,
      path: storeFile(world, user, `house_photos-${i}-${stamp}`, file),
    }),
  )
  return { paths: photos.map(({ path }) => path), ids: photos.map(({ id }) => id) }
})

const changeVideo = asRentalUser(updateHouseVideo, ({ world, files, fail }, user, { videoId }) => {
  const video = ownMedia(world, user, videoId, 'video')
  if (typeof video === 'string') return fail(video === 'none' ? 'noVideo' : video)
  replaceMedia(world, video, user, checkedFile(files.house_video, fail, 'video'))
})

const addVideo = asRentalUser(createHouseVideo, ({ world, files, fail }, user, { houseId }) => {
  const house = ownHouse(world, user, houseId)
  if (typeof house === 'string') return fail(house)
  if (mediaOf(world, houseId, 'video').length >= MAX_VIDEOS) return fail('tooMany')
  const file = checkedFile(files.house_video, fail, 'video')
  const path = storeFile(world, user, `house_video-${fileStamp(world)}`, file)
  return world.tables.rentalMedia.put({ id: world.nextId(), kind: 'video', houseId, path })
})

export const rentalMediaHandlers = [changePhoto, addPhotos, changeVideo, addVideo]
