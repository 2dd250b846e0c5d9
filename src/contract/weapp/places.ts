import { wire, constant, ifReadable, notSent, object, optional } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { failure, laravelRead } from '../core/laravel'
import { isNothing, rows } from '../core/rows'
import type { Envelope } from '../core/systems'
import { anyText, communityId, communityNumber, int, positive, text } from '../core/values'

/**
 * Tells whether an answer of 2.1 is a success. Code 1 stands for both success and failure, so that the array decides (R2). With code 0 an
 * empty form is a success, too (R26), but a missing list is not, because the documented answer to a lost token has code 0 and no list.
 */
const isListed = ({ code, data }: Envelope) =>
  Array.isArray(data) || (code === 0 && data !== undefined && isNothing(data))

const invalid = failure('服务器开小差，请重试', '传递的id为空')
const deletedAt = wire('deleted_at', constant(null))

/** The preset of the calls for basic data (2.1): the places from the community down to the house. */
export const basicData = { ...laravelRead, success: isListed, failures: { invalid } } as const

/** In 2020-11 these calls succeed with code 1. */
const success = (msg: string) => ({ code: 1, token_expired: '1', msg, message: msg })
/** In 2021-02 they succeed with code 0, and the fields of their requests have names of their own. */
const laterSuccess = (msg: string) => ({ ...success(msg), code: 0 })

/** The word for a community in which residents join or replace an owner without the owner's code. */
export const FREELY_MANAGED = '自由管理模式'

export const communities = defineEndpoint({
  ...basicData,
  id: 'weapp.communities',
  path: '/api/v1/communities',
  section: '2.1.1',
  title: '获得小区',
  request: object({ countyId: notSent(positive) }),
  response: rows(
    object({
      id: ifReadable(int),
      cityId: wire('city_id', constant(null)),
      name: wire('community_name', text()),
      /** By this identifier every other call names the community. */
      identifier: wire('community_identifier', communityId),
      pinyin: wire('community_pinyin', ifReadable(anyText)),
      /** Observed: the property office's number, and how the community is managed, such as FREELY_MANAGED. */
      phone: wire('community_phone', ifReadable(text(30))),
      management: wire('community_manage_status', ifReadable(text(30))),
      type: wire('community_type', constant(0)),
      order: wire('community_order', constant(0)),
      value1: wire('community_value1', constant(null)),
      value2: wire('community_value2', constant(null)),
      value3: wire('community_value3', constant(null)),
      deletedAt,
    }),
  ),
  successBody: success('获取到了小区'),
  rulings: ['R1', 'R2', 'R26'],
  forms: {
    '2021-02': {
      /** What a backend answers without a county is not known. Our mock answers with all communities. */
      request: object({ countyId: wire('county_id', optional(positive)) }),
      successBody: laterSuccess('获取到了小区'),
    },
  },
})

export const buildings = defineEndpoint({
  ...basicData,
  id: 'weapp.buildings',
  path: '/api/v1/buildings',
  section: '2.1.2',
  title: '获得楼栋',
  request: object({ communityIdentifier: wire('id', communityId) }),
  response: rows(
    object({
      id: int,
      communityIdentifier: wire('community_identifier', ifReadable(communityNumber)),
      number: wire('building_number', int),
      name: wire('building_name', ifReadable(text())),
      deletedAt,
    }),
  ),
  successBody: success('获取到了楼栋'),
  rulings: ['R1', 'R2', 'R5', 'R26'],
  forms: {
    '2021-02': {
      /** The backend's own client misspells the field. */
      request: object({ communityIdentifier: wire('community_indentifier', communityId) }),
      successBody: laterSuccess('获取到了楼栋'),
    },
  },
})

export const units = defineEndpoint({
  ...basicData,
  id: 'weapp.units',
  path: '/api/v1/units',
  section: '2.1.3',
  title: '获得单元',
  request: object({ buildingId: wire('id', positive) }),
  response: rows(
    object({
      id: int,
      buildingId: wire('building_id', ifReadable(int)),
      communityIdentifier: wire('community_identifier', ifReadable(communityNumber)),
      number: wire('unit_number', int),
      name: wire('unit_name', ifReadable(text())),
      deletedAt,
    }),
  ),
  // The document's example says 楼栋 for units as well.
  successBody: success('获取到了楼栋'),
  rulings: ['R1', 'R2', 'R5', 'R26'],
  forms: {
    '2021-02': {
      request: object({ buildingId: wire('building_id', positive) }),
      successBody: laterSuccess('获取到了楼栋'),
    },
  },
})

export const floors = defineEndpoint({
  ...basicData,
  id: 'weapp.floors',
  path: '/api/v1/floors',
  section: '2.1.4',
  title: '获得楼层',
  request: object({ unitId: wire('id', positive) }),
  response: rows(
    object({
      id: int,
      unitId: wire('unit_id', ifReadable(int)),
      communityIdentifier: wire('community_identifier', ifReadable(communityNumber)),
      number: wire('floor_number', int),
      name: wire('floor_name', ifReadable(text())),
      deletedAt,
    }),
  ),
  successBody: success('获取到了楼层'),
  rulings: ['R1', 'R2', 'R5', 'R26'],
  forms: {
    '2021-02': {
      request: object({ unitId: wire('unit_id', positive) }),
      successBody: laterSuccess('获取到了楼层'),
    },
  },
})

export const houses = defineEndpoint({
  ...basicData,
  id: 'weapp.houses',
  path: '/api/v1/houses',
  section: '2.1.5',
  title: '获得房屋',
  request: object({ floorId: wire('id', positive) }),
  response: rows(
    object({
      id: int,
      floorId: wire('floor_id', ifReadable(int)),
      communityIdentifier: wire('community_identifier', ifReadable(communityNumber)),
      number: wire('house_number', int),
      name: wire('house_name', ifReadable(text())),
      type: wire('house_type', ifReadable(int)),
      value1: wire('house_value1', constant(null)),
      value2: wire('house_value2', constant(null)),
      value3: wire('house_value3', constant(null)),
      deletedAt,
    }),
  ),
  successBody: success('获取到了房屋'),
  rulings: ['R1', 'R2', 'R5', 'R26'],
  forms: {
    '2021-02': {
      request: object({ floorId: wire('floor_id', positive) }),
      successBody: laterSuccess('获取到了房屋'),
    },
  },
})
