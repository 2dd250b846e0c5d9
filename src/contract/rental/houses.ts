import { wire, nullable, object } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { yuanNumber } from '../core/money'
import { rows } from '../core/rows'
import { anyText, int, positive, text } from '../core/values'
import { answered, done, failure, invalid, noHouse, notYourHouse, rentalCall } from './call'
import { houseFields } from './house-fields'
import { area, rowId, yearDayMonth } from './values'
import { houseStatuses, roomTypes, userTypes } from './vocabulary'

const houseId = wire('house_id', rowId, '房源')
const one = { request: object({ houseId }) } as const

export const houseCreate = defineEndpoint({
  ...rentalCall,
  id: 'rental.houseCreate',
  path: '/house_create',
  section: '5',
  title: '创建房源',
  request: object(houseFields),
  response: object({ houseId }),
  responseIn: 'data',
  successBody: answered,
  failures: { invalid },
  rulings: ['R22'],
})

export const houseRelease = defineEndpoint({
  ...rentalCall,
  ...done,
  ...one,
  id: 'rental.houseRelease',
  path: '/house_release',
  section: '6',
  title: '发布房源',
  failures: {
    invalid,
    noHouse,
    notYourHouse,
    notIdentified: failure('请先完成实名认证'),
    notLandlord: failure('请先完成房东身份认证'),
    /** What is missing is named after the colon. */
    incomplete: failure('房源信息不完整'),
    noPhoto: failure('请至少上传一张房源照片'),
    released: failure('该房源已发布'),
  },
  rulings: ['R22'],
})

/** What both lists say about a house. */
export const summary = {
  rent: wire('house_rent', nullable(yuanNumber)),
  status: nullable(houseStatuses.asNumber),
  paymentType: wire('payment_type', nullable(anyText)),
  size: wire('house_size', nullable(area)),
  praises: wire('praise_count', nullable(int)),
  createdOn: wire('create_date', yearDayMonth),
  type: wire('house_type', nullable(anyText)),
} as const

/** Photos and videos are paths for the /file door; the document's lists are empty. */
export const myHouseList = defineEndpoint({
  ...rentalCall,
  id: 'rental.myHouseList',
  path: '/my_house_list',
  section: '7',
  title: '房东房源列表',
  kind: 'read',
  request: object({}),
  response: rows(
    object({
      ...summary,
      id: positive,
      /** Seconds. */
      age: wire('create_time_duration', int),
      photos: wire('house_photo', rows(text(500))),
      videos: wire('house_video', rows(text(500))),
    }),
  ),
  responseIn: 'data',
  successBody: answered,
  failures: { invalid },
  rulings: ['R22'],
})

export const updateHouseInfo = defineEndpoint({
  ...rentalCall,
  ...done,
  id: 'rental.updateHouseInfo',
  path: '/update_house_info',
  section: '8',
  title: '修改房源信息',
  request: object({
    /** A field of house_create, by its wire name. */
    name: wire('attr_name', text(50), '属性名'),
    /** In that field's form. */
    value: wire('attr_value', text(2000), '属性值'),
    houseId,
  }),
  failures: { invalid, noHouse, notYourHouse, unknownAttr: failure('该属性不能修改') },
  rulings: ['R22'],
})

export const pulloffHouse = defineEndpoint({
  ...rentalCall,
  ...done,
  ...one,
  id: 'rental.pulloffHouse',
  path: '/pulloff_house',
  section: '9',
  title: '下架房源',
  failures: { invalid, noHouse, notYourHouse, notReleased: failure('该房源未发布，无需下架') },
  rulings: ['R22'],
})

export const deleteHouseInfo = defineEndpoint({
  ...rentalCall,
  ...done,
  ...one,
  id: 'rental.deleteHouseInfo',
  path: '/delete_house_info',
  section: '10',
  title: '删除房源',
  failures: { invalid, noHouse, notYourHouse, released: failure('请先下架该房源再删除') },
  rulings: ['R22'],
})

/** The page behind a search result: a released house to everybody, any house to its landlord. */
export const houseDetail = defineEndpoint({
  ...rentalCall,
  ...one,
  id: 'rental.houseDetail',
  method: 'GET',
  path: '/house_detail',
  section: '15 search_house',
  title: '房源详情',
  kind: 'read',
  encoding: 'query',
  extension: true,
  response: object({
    /** The number of the door only to the landlord. */
    ...houseFields,
    houseId,
    /** For create_preorder. */
    ownerId: wire('owner_id', positive),
    ownerName: wire('owner_nickname', nullable(anyText)),
    ownerPortrait: wire('owner_portrait', nullable(anyText)),
    userType: wire('user_type', nullable(userTypes.asNumber)),
    status: nullable(houseStatuses.asNumber),
    praises: wire('praise_count', nullable(int)),
    createdOn: wire('create_date', yearDayMonth),
    photos: rows(
      object({
        id: positive,
        path: wire('url', text(500)),
        room: wire('rooms_type', roomTypes.asNumber),
        area: wire('rooms_area', nullable(area)),
        orientation: wire('rooms_orientation', nullable(anyText)),
      }),
    ),
    videos: rows(object({ id: positive, path: wire('url', text(500)) })),
  }),
  responseIn: 'data',
  successBody: answered,
  failures: { invalid, noHouse },
  rulings: ['R22'],
})
