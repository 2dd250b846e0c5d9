import { wire, array, object } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { positive, text } from '../core/values'
import { answered, badFile, done, failure, invalid, noHouse, notYourHouse, rentalCall } from './call'
import { area, rowId, sentAs } from './values'
import { roomTypes } from './vocabulary'

const houseId = wire('house_id', rowId, '房源')
const upload = { ...rentalCall, encoding: 'multipart' } as const

/**
 * Where stored files are fetched: "所有有关图片获取的操作均通过 /file 接口实现" (my_house_list) is all that the document says of
 * it. A public server answers GET /file/<the path of an answer> with the file itself (R40). It has no entry of its own, for it has
 * no envelope. The mock gives papers (ID card, property certificate, lease) to nobody but who sent them, by the `token` header.
 */
export const FILE_DOOR = '/file'

/** The address of a stored file; `baseUrl` without a slash at its end. What is an address already is used as it is (R40). */
export function fileAddress(baseUrl: string, path: string): string {
  if (/^https?:\/\//i.test(path)) return path
  const parts = path.replace(/^\/+/, '').split('/')
  return `${baseUrl}${FILE_DOOR}/${parts.map(encodeURIComponent).join('/')}`
}

export const updateHousePhoto = defineEndpoint({
  ...upload,
  ...done,
  id: 'rental.updateHousePhoto',
  path: '/update_house_photo',
  section: '11',
  title: '修改房源照片',
  files: { house_photo: { label: '房源照片' } },
  request: object({ photoId: wire('photo_id', rowId, '照片') }),
  failures: { invalid, badFile, noPhoto: failure('没有该照片'), notYourHouse },
  rulings: ['R22', 'R38', 'R39'],
})

export const createHousePhoto = defineEndpoint({
  ...upload,
  id: 'rental.createHousePhoto',
  path: '/create_house_photo',
  section: '12',
  title: '添加房源照片',
  files: { house_photo: { label: '房源照片', many: true } },
  request: object({
    houseId,
    room: wire('rooms_type', roomTypes.asNumber, '房间类型'),
    /** The document gives both to bedrooms only; a public server demands them of every room, so they always travel. */
    area: wire('rooms_area', sentAs('0', area), '房间面积'),
    orientation: wire('rooms_orientation', sentAs('无', text(20)), '房间朝向'),
  }),
  response: object({ paths: wire('url', array(text(500))), ids: wire('id', array(positive)) }),
  responseIn: 'data',
  successBody: answered,
  failures: {
    invalid,
    badFile,
    noHouse,
    notYourHouse,
    bedroom: failure('请填写卧室的面积和朝向'),
    tooMany: failure('房源照片最多30张'),
  },
  rulings: ['R22', 'R38', 'R39'],
})

export const updateHouseVideo = defineEndpoint({
  ...upload,
  ...done,
  id: 'rental.updateHouseVideo',
  path: '/update_house_video',
  section: '13',
  title: '修改房源视频',
  files: { house_video: { label: '房源视频' } },
  request: object({ videoId: wire('video_id', rowId, '视频') }),
  failures: { invalid, badFile, noVideo: failure('没有该视频'), notYourHouse },
  rulings: ['R22', 'R38', 'R39'],
})

export const createHouseVideo = defineEndpoint({
  ...upload,
  id: 'rental.createHouseVideo',
  path: '/create_house_video',
  section: '14',
  title: '添加房源视频',
  files: { house_video: { label: '房源视频' } },
  request: object({ houseId }),
  response: object({ id: positive, path: wire('url', text(500)) }),
  responseIn: 'data',
  successBody: answered,
  failures: { invalid, badFile, noHouse, notYourHouse, tooMany: failure('房源视频最多3个') },
  rulings: ['R22', 'R38', 'R39'],
})
