import { wire, ifReadable, nullable, object, optional } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { yuanNumber } from '../core/money'
import { rows } from '../core/rows'
import { int, text } from '../core/values'
import { answered, invalid, rentalCall, shown } from './call'
import { summary } from './houses'
import {
  area,
  choices,
  choicesOf,
  decimal,
  latitude,
  longitude,
  rangeOf,
  rowId,
  storedFileOf,
  upTo,
} from './values'
import { rentRoomTypes, rentTimeTypes, sortOrders, userTypes } from './vocabulary'

/** Filters go together; several values of one filter are alternatives. */
export const searchHouse = defineEndpoint({
  ...rentalCall,
  id: 'rental.searchHouse',
  path: '/search_house',
  section: '15',
  title: '搜索房源',
  kind: 'read',
  request: object({
    /** Part of the title. */
    title: wire('house_name', optional(text(60))),
    type: wire('house_type', optional(text(50))),
    rentTimeType: wire('house_rent_time_type', optional(rentTimeTypes.asText)),
    rentRoomTypes: wire('house_rent_room_type', optional(choicesOf(rentRoomTypes))),
    /** Fen inside, yuan on the wire. */
    rent: wire('house_rent_fee', optional(rangeOf(yuanNumber))),
    /** Who lets it: the document's 房东, 二房东, 中介 are the landlord's type. */
    userTypes: wire('house_source', optional(choicesOf(userTypes))),
    size: wire('house_size', optional(rangeOf(area))),
    directions: wire('house_direction', optional(choices(text(20)))),
    decorations: wire('house_decoration', optional(choices(text(20)))),
    /** Kilometres; a public server takes 10 unless told. */
    radius: optional(decimal(0, 20_100)),
    /** How many to leave out from the front, 0 unless told. */
    shift: optional(upTo(1_000_000)),
    /** All of them unless told. */
    count: optional(upTo(1_000)),
    /** By distance unless told. */
    sort: optional(sortOrders.asNumber),
    rooms: wire('house_rooms', optional(choices(upTo(100)))),
    subdistrictCode: wire('subdistrict_code', optional(int)),
    subwayStationCode: wire('subway_station_code', optional(int)),
    characteristics: wire('house_characteristic', optional(choices(text(20)))),
    longitude: wire('longitude', longitude, '经度'),
    latitude: wire('latitude', latitude, '纬度'),
  }),
  response: rows(
    object({
      ...summary,
      houseId: wire('house_id', rowId),
      /** Kilometres, as the crow flies. */
      distance: ifReadable(nullable(decimal(0, 20_100))),
      userType: shown('user_type', userTypes.asNumber),
      /** For fileAddress. */
      photos: rows(storedFileOf('photo_url')),
      /** Seconds since it was created. */
      age: shown('duration', int),
    }),
  ),
  responseIn: 'data',
  successBody: answered,
  failures: { invalid },
  rulings: ['R22', 'R38', 'R39', 'R40'],
})
