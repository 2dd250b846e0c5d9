import { wire, array, object } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { positive, text } from '../core/values'
import { badFile, failure, invalid, noHouse, notYourHouse, rentalUpload } from './call'
import { area, rowId, sentAs } from './values'
import { roomTypes } from './vocabulary'

const houseId = wire('house_id', rowId, '房源')

/**
 * The path from which stored files are fetched. The document says only "所有有关图片获取的操作均通过 /file 接口实现" (my_house_list). A
 * public server answers GET /file/<path from an answer> with the file itself (R40). It is no endpoint of the contract, because the answer
 * has no envelope. The mock gives papers (ID card, property certificate, lease) only to who sent them, whom it knows by the `token` header.
 */
export const FILE_PATH = '/file'

/** The address of a stored file. `baseUrl` ends without a slash. A `path` that is a web address already is given back as it is (R40). */
export function fileAddress(baseUrl: string, path: string): string {
  if (/^https?:\/\//i.test(path)) return path
  const parts = path.replace(/^\/+/, '').split('/')
  return `${baseUrl}${FILE_PATH}/${parts.map(encodeURIComponent).join('/')}`
}

/** Replaces a photo of a house. */
export const updateHousePhoto = defineEndpoint({
  ...rentalUpload,
  id: 'rental.updateHousePhoto',
  path: '/update_house_photo',
  section: '11',
  title: '修改房源照片',
  files: { house_photo: { label: '房源照片' } },
  request: object({ photoId: wire('photo_id', rowId, '照片') }),
  failures: { invalid, badFile, noPhoto: failure('没有该照片'), notYourHouse },
})

/** Adds photos of one room to a house; gives their paths and ids in the same order. */
export const createHousePhoto = defineEndpoint({
  ...rentalUpload,
  id: 'rental.createHousePhoto',
  path: '/create_house_photo',
  section: '12',
  title: '添加房源照片',
  files: { house_photo: { label: '房源照片', many: true } },
  request: object({
    houseId,
    room: wire('rooms_type', roomTypes.asNumber, '房间类型'),
    /** The document asks for both for bedrooms only. A public server demands them for every room, so that they are always sent. */
    area: wire('rooms_area', sentAs('0', area), '房间面积'),
    orientation: wire('rooms_orientation', sentAs('无', text(20)), '房间朝向'),
  }),
  response: object({ paths: wire('url', array(text(500))), ids: wire('id', array(positive)) }),
  failures: {
    invalid,
    badFile,
    noHouse,
    notYourHouse,
    bedroom: failure('请填写卧室的面积和朝向'),
    tooMany: failure('房源照片最多30张'),
  },
})

/** Replaces a video of a house. */
export const updateHouseVideo = defineEndpoint({
  ...rentalUpload,
  id: 'rental.updateHouseVideo',
  path: '/update_house_video',
  section: '13',
  title: '修改房源视频',
  files: { house_video: { label: '房源视频' } },
  request: object({ videoId: wire('video_id', rowId, '视频') }),
  failures: { invalid, badFile, noVideo: failure('没有该视频'), notYourHouse },
})

/** Adds a video to a house. */
export const createHouseVideo = defineEndpoint({
  ...rentalUpload,
  id: 'rental.createHouseVideo',
  path: '/create_house_video',
  section: '14',
  title: '添加房源视频',
  files: { house_video: { label: '房源视频' } },
  request: object({ houseId }),
  response: object({ id: positive, path: wire('url', text(500)) }),
  failures: { invalid, badFile, noHouse, notYourHouse, tooMany: failure('房源视频最多3个') },
})
