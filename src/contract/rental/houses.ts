import * as v from 'valibot'
import { wire, ifReadable, nullable, object, type Codec, type Fields } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { yuanNumber } from '../core/money'
import { rows, unreadableIn, withUnreadable } from '../core/rows'
import { anyText, int, positive, text } from '../core/values'
import { failure, invalid, noHouse, notYourHouse, rentalCall, rentalRead, rentalWrite, shown } from './call'
import { houseFields } from './house-fields'
import { area, rowId, storedFileOf, yearDayMonth } from './values'
import { houseStatuses, roomTypes, userTypes, type HouseStatus } from './vocabulary'

const houseId = wire('house_id', rowId, '房源')
const byHouseId = { request: object({ houseId }) } as const

/** Creates a house as a draft; gives its id. */
export const houseCreate = defineEndpoint({
  ...rentalCall,
  id: 'rental.houseCreate',
  path: '/house_create',
  section: '5',
  title: '创建房源',
  request: object(houseFields),
  response: object({ houseId }),
})

/** Publishes a house, so that tenants can find it. */
export const houseRelease = defineEndpoint({
  ...rentalWrite,
  ...byHouseId,
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
    /** The mock names what is missing after a colon. */
    incomplete: failure('房源信息不完整'),
    noPhoto: failure('请至少上传一张房源照片'),
    released: failure('该房源已发布'),
  },
})

/** The fields of a house that search_house and my_house_list share; the last three are ours. `rent` is in fen a month on our side. */
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

/** A list without the houses that their landlord has deleted. A public server leaves those in the list (R40). */
function withoutDeleted<T extends { readonly status?: HouseStatus }>(list: Codec<T[]>): Codec<T[]> {
  const keep = (all: T[]) =>
    withUnreadable(
      all.filter(({ status }) => status !== 'deleted'),
      unreadableIn(all),
    )
  return { ...list, read: v.pipe(list.read, v.transform(keep)) }
}

/** The caller's houses. The lists of photos and videos are empty in the document; their paths are for fileAddress. */
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
        /** Seconds since it was created. */
        age: shown('create_time_duration', int),
        photos: wire('house_photo', rows(storedFileOf('photo_url'))),
        videos: wire('house_video', rows(storedFileOf('video_clip_url'))),
      }),
    ),
  ),
})

/** Changes one field of a house. */
export const updateHouseInfo = defineEndpoint({
  ...rentalWrite,
  id: 'rental.updateHouseInfo',
  path: '/update_house_info',
  section: '8',
  title: '修改房源信息',
  request: object({
    /** The wire name of a field of house_create. */
    name: wire('attr_name', text(50), '属性名'),
    /** The value, written as house_create writes that field. */
    value: wire('attr_value', text(2000), '属性值'),
    houseId,
  }),
  failures: { invalid, noHouse, notYourHouse, unknownAttr: failure('该属性不能修改') },
})

/** Takes a released house out of the search. */
export const pulloffHouse = defineEndpoint({
  ...rentalWrite,
  ...byHouseId,
  id: 'rental.pulloffHouse',
  path: '/pulloff_house',
  section: '9',
  title: '下架房源',
  failures: { invalid, noHouse, notYourHouse, notReleased: failure('该房源未发布，无需下架') },
})

/** Deletes a house that is not released. */
export const deleteHouseInfo = defineEndpoint({
  ...rentalWrite,
  ...byHouseId,
  id: 'rental.deleteHouseInfo',
  path: '/delete_house_info',
  section: '10',
  title: '删除房源',
  failures: { invalid, noHouse, notYourHouse, released: failure('请先下架该房源再删除') },
})

/** The same fields for showing. A field that cannot be read is left out, and the others are kept. */
const forShowing = <F extends Fields>(fields: F): F =>
  Object.fromEntries(Object.entries(fields).map(([key, codec]) => [key, ifReadable(codec)])) as F

/** One house with all its fields. A released house is given to everybody, any other only to its landlord. */
export const houseDetail = defineEndpoint({
  ...rentalRead,
  ...byHouseId,
  id: 'rental.houseDetail',
  path: '/house_detail',
  section: '15 search_house',
  title: '房源详情',
  extension: true,
  response: object({
    /** `houseNumber` is sent only to the landlord. */
    ...forShowing(houseFields),
    houseId,
    /** The landlord's id, which create_preorder takes. */
    ownerId: wire('owner_id', positive),
    ownerName: wire('owner_nickname', nullable(anyText)),
    ownerPortrait: wire('owner_portrait', nullable(anyText)),
    userType: shown('user_type', userTypes.asNumber),
    status: shown('status', houseStatuses.asNumber),
    praises: shown('praise_count', int),
    createdOn: shown('create_date', yearDayMonth),
    /** The information fee of a viewing request; in fen on our side, yuan on the wire. */
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
  failures: { invalid, noHouse },
})
