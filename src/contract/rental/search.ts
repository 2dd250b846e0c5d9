import { wire, ifReadable, nullable, object, optional } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { yuanNumber } from '../core/money'
import { rows } from '../core/rows'
import { int, text } from '../core/values'
import { rentalCall, shown } from './call'
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

/** Finds released houses near a place. A house has to pass every filter that is sent; several values of one filter are alternatives. */
export const searchHouse = defineEndpoint({
  ...rentalCall,
  id: 'rental.searchHouse',
  path: '/search_house',
  section: '15',
  title: '搜索房源',
  kind: 'read',
  request: object({
    /** A text that the title contains. */
    title: wire('house_name', optional(text(60))),
    type: wire('house_type', optional(text(50))),
    rentTimeType: wire('house_rent_time_type', optional(rentTimeTypes.asText)),
    rentRoomTypes: wire('house_rent_room_type', optional(choicesOf(rentRoomTypes))),
    /** In fen a month on our side, yuan on the wire. */
    rent: wire('house_rent_fee', optional(rangeOf(yuanNumber))),
    /** Who lets the house. The document's 房东, 二房东 and 中介 are the types of landlords. */
    userTypes: wire('house_source', optional(choicesOf(userTypes))),
    size: wire('house_size', optional(rangeOf(area))),
    directions: wire('house_direction', optional(choices(text(20)))),
    decorations: wire('house_decoration', optional(choices(text(20)))),
    /** In kilometres; a public server's default is 10. */
    radius: optional(decimal(0, 20_100)),
    /** How many houses to skip from the first on; default 0. */
    shift: optional(upTo(1_000_000)),
    /** How many houses to give; default: all. */
    count: optional(upTo(1_000)),
    /** Default: by distance. */
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
      /** In kilometres, in a straight line. */
      distance: ifReadable(nullable(decimal(0, 20_100))),
      userType: shown('user_type', userTypes.asNumber),
      /** Their paths are for fileAddress. */
      photos: rows(storedFileOf('photo_url')),
      /** Seconds since it was created. */
      age: shown('duration', int),
    }),
  ),
  rulings: ['R22', 'R38', 'R39', 'R40'],
})
