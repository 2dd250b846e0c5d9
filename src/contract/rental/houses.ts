import * as v from 'valibot'
import { wire, ifReadable, nullable, object, type Codec, type Fields } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { yuanNumber } from '../core/money'
import { rows, unreadableIn, withUnreadable } from '../core/rows'
import { anyText, int, positive, text } from '../core/values'
import { answered, done, failure, invalid, noHouse, notYourHouse, rentalCall, shown } from './call'
import { houseFields } from './house-fields'
import { area, rowId, storedFileOf, yearDayMonth } from './values'
import { houseStatuses, roomTypes, userTypes, type HouseStatus } from './vocabulary'

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
  rulings: ['R22', 'R38', 'R39'],
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
  rulings: ['R22', 'R38', 'R39'],
})

/** What both lists say about a house; the last three are ours. */
export const summary = {
  rent: shown('house_rent', yuanNumber),
  status: shown('status', houseStatuses.asNumber),
  paymentType: shown('payment_type', anyText),
  size: shown('house_size', area),
  praises: shown('praise_count', int),
  createdOn: shown('create_date', yearDayMonth),
  type: shown('house_type', anyText),
  title: shown('description_title', anyText),
  districtName: shown('district_name', anyText),
  direction: shown('house_direction', anyText),
} as const

/** Without the houses that their landlord has deleted: a public server leaves them in the list (R40). */
function withoutDeleted<T extends { readonly status?: HouseStatus }>(list: Codec<T[]>): Codec<T[]> {
  const keep = (all: T[]) =>
    withUnreadable(
      all.filter(({ status }) => status !== 'deleted'),
      unreadableIn(all),
    )
  return { ...list, read: v.pipe(list.read, v.transform(keep)) }
}

/** Photos and videos are for fileAddress; the document's lists are empty. */
export const myHouseList = defineEndpoint({
  ...rentalCall,
  id: 'rental.myHouseList',
  path: '/my_house_list',
  section: '7',
  title: '房东房源列表',
  kind: 'read',
  request: object({}),
  response: withoutDeleted(
    rows(
      object({
        ...summary,
        id: positive,
        /** Seconds. */
        age: shown('create_time_duration', int),
        photos: wire('house_photo', rows(storedFileOf('photo_url'))),
        videos: wire('house_video', rows(storedFileOf('video_clip_url'))),
      }),
    ),
  ),
  responseIn: 'data',
  successBody: answered,
  failures: { invalid },
  rulings: ['R22', 'R38', 'R39'],
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
  rulings: ['R22', 'R38', 'R39'],
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
  rulings: ['R22', 'R38', 'R39'],
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
  rulings: ['R22', 'R38', 'R39'],
})

/** The same fields for showing: one that cannot be read is left out and takes nothing along. */
const forShowing = <F extends Fields>(fields: F): F =>
  Object.fromEntries(Object.entries(fields).map(([key, codec]) => [key, ifReadable(codec)])) as F

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
    ...forShowing(houseFields),
    houseId,
    /** For create_preorder. */
    ownerId: wire('owner_id', positive),
    ownerName: wire('owner_nickname', nullable(anyText)),
    ownerPortrait: wire('owner_portrait', nullable(anyText)),
    userType: shown('user_type', userTypes.asNumber),
    status: shown('status', houseStatuses.asNumber),
    praises: shown('praise_count', int),
    createdOn: shown('create_date', yearDayMonth),
    /** What asking for a viewing costs, in fen; yuan on the wire. */
    fee: shown('info_fee', yuanNumber),
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
  rulings: ['R22', 'R38', 'R39'],
})
