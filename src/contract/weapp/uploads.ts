import * as v from 'valibot'
import { ifReadable, object, plain, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { anyText, communityId, date, int, text } from '../core/values'
import { sexes } from '../core/form-vocabulary'

const failure = (msg: string, message: string, marker?: string) => ({
  body: { code: '1', token_expired: '1', msg, message },
  marker,
})

export const facePhoto = defineEndpoint({
  id: 'weapp.facePhoto',
  method: 'POST',
  path: '/api/v1/people/photo',
  section: '2.3.1',
  title: '人脸照片上传',
  access: 'session',
  tokenOptional: true,
  kind: 'write',
  encoding: 'multipart',
  file: 'file',
  request: object({
    communityIdentifier: wire('community_identifier', communityId),
    buildingNumber: wire('building_number', int),
    unitNumber: wire('unit_number', int),
    floorNumber: wire('floor_number', int),
    houseNumber: wire('house_number', int),
  }),
  /** The photo's address: sensitive (R25). */
  response: text(1000),
  responseIn: 'data',
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

/** Extension: a picture for a complaint or an announcement, whose own calls take addresses (wjdh 5.1). */
export const picture = defineEndpoint({
  id: 'weapp.picture',
  method: 'POST',
  path: '/api/v1/picture',
  section: 'wjdh 5.1',
  title: '图片上传',
  access: 'session',
  acceptsTokensOf: ['wjdh'],
  kind: 'write',
  encoding: 'multipart',
  file: 'file',
  request: object({}),
  /** The picture's address. */
  response: text(1000),
  responseIn: 'data',
  successBody: { code: '0', token_expired: '1', msg: '图片上传成功', message: '图片上传成功' },
  failures: { invalid: failure('没有传递任何文件到后台', '传递的file为空') },
  rulings: [],
  extension: true,
})

export const idCardPhoto = defineEndpoint({
  id: 'weapp.idCardPhoto',
  method: 'POST',
  path: '/api/v1/idcard/photo',
  section: '2.3.2',
  title: '身份证验证',
  access: 'session',
  kind: 'read',
  encoding: 'json',
  request: object({
    /** base64, with or without a data: prefix. */
    image: plain(v.pipe(v.string(), v.minLength(1))),
  }),
  /** What could be read of the card (R37); the resident types the rest and may correct all of it. */
  response: object({
    birth: wire('birthday', ifReadable(date)),
    address: ifReadable(anyText),
    sex: wire('gender', ifReadable(sexes.asLabel)),
    nation: ifReadable(anyText),
    idNumber: wire('idcard', ifReadable(anyText)),
    name: ifReadable(anyText),
  }),
  responseIn: 'data',
  /** Succeeds with 1 and fails with 1: the object decides (R2). */
  success: ({ data }) => typeof data === 'object' && data !== null && !Array.isArray(data),
  successBody: { code: '1', token_expired: '1', msg: '获取信息成功！', message: '获取信息成功' },
  failures: {
    /** The only documented failure: no image, and whatever is no card. */
    invalid: failure('没有传递image的base64码', '传递的image字段为空'),
  },
  timeout: 30_000,
  rulings: ['R1', 'R2', 'R12', 'R25', 'R37'],
})
