import * as v from 'valibot'
import { ifReadable, object, plain, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { failure, laravelRead, textSuccess } from '../core/laravel'
import { anyText, communityId, date, int, text } from '../core/values'
import { sexes } from '../core/vocabulary'

/** The call sends one picture as the form's part `file`, and its response is the picture's address. */
const upload = {
  ...laravelRead,
  kind: 'write',
  repeatable: true,
  encoding: 'multipart',
  file: 'file',
  response: text(1000),
} as const

/** Uploads a face photo for a house's community; the address is sensitive (R25). */
export const facePhoto = defineEndpoint({
  ...upload,
  id: 'weapp.facePhoto',
  path: '/api/v1/people/photo',
  section: '2.3.1',
  title: '人脸照片上传',
  tokenOptional: true,
  request: object({
    communityIdentifier: wire('community_identifier', communityId),
    buildingNumber: wire('building_number', int),
    unitNumber: wire('unit_number', int),
    floorNumber: wire('floor_number', int),
    houseNumber: wire('house_number', int),
  }),
  successBody: {
    code: '0',
    token_expired: '1',
    msg: '图片上传成功',
    message: '图片上传成功,message编码Yi1320',
  },
  failures: {
    invalid: failure('没有传递任何文件到后台', '传递的file为空'),
    storeFailed: failure('图片上传失败', '图片上传失败,message编码Yi1326', 'Yi1326'),
  },
  rulings: ['R1', 'R25'],
})

/** Uploads a picture for a complaint or an announcement, whose own calls take addresses (wjdh 5.1). */
export const picture = defineEndpoint({
  ...upload,
  id: 'weapp.picture',
  path: '/api/v1/picture',
  section: 'wjdh 5.1',
  title: '图片上传',
  acceptsTokensOf: ['wjdh'],
  request: object({}),
  successBody: textSuccess('图片上传成功'),
  failures: { invalid: failure('没有传递任何文件到后台', '传递的file为空') },
  rulings: [],
  extension: true,
})

/** Reads the facts of an ID card from its photo. */
export const idCardPhoto = defineEndpoint({
  ...laravelRead,
  id: 'weapp.idCardPhoto',
  path: '/api/v1/idcard/photo',
  section: '2.3.2',
  title: '身份证验证',
  request: object({
    /** The image in base64, with or without a `data:` prefix. */
    image: plain(v.pipe(v.string(), v.minLength(1))),
  }),
  /** What could be read from the card (R37). The resident types the rest and may correct all of it. */
  response: object({
    birth: wire('birthday', ifReadable(date)),
    address: ifReadable(anyText),
    sex: wire('gender', ifReadable(sexes.asLabel)),
    nation: ifReadable(anyText),
    idNumber: wire('idcard', ifReadable(anyText)),
    name: ifReadable(anyText),
  }),
  /** Code 1 stands for both success and failure, so that the object decides (R2). */
  success: ({ data }) => typeof data === 'object' && data !== null && !Array.isArray(data),
  successBody: { code: '1', token_expired: '1', msg: '获取信息成功！', message: '获取信息成功' },
  failures: {
    /** The only documented failure; it also answers an image that shows no card. */
    invalid: failure('没有传递image的base64码', '传递的image字段为空'),
  },
  timeout: 30_000,
  rulings: ['R1', 'R2', 'R12', 'R25', 'R37'],
})
