import { as, constant, list, object } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import type { Envelope } from '../core/systems'
import { anyText, int, intText, positive, text } from '../core/values'

/** 2.1: basic data succeeds with code 1, and a lost token comes with "0": the array decides (R2). */
const listed = (envelope: Envelope) => Array.isArray(envelope.data)

const invalid = {
  body: { code: '1', token_expired: '1', msg: '服务器开小差，请重试', message: '传递的id为空' },
}
const deletedAt = as('deleted_at', constant(null))

const basicData = {
  method: 'POST',
  access: 'session',
  kind: 'read',
  encoding: 'json',
  at: 'data',
  success: listed,
  failures: { invalid },
} as const

const answer = (msg: string) => ({ code: 1, token_expired: '1', msg, message: msg })

export const communities = defineEndpoint({
  ...basicData,
  id: 'weapp.communities',
  path: '/api/v1/communities',
  section: '2.1.1',
  title: '获得小区',
  request: object({}),
  response: list(
    object({
      id: int,
      cityId: as('city_id', constant(null)),
      name: as('community_name', text()),
      /** What every other call means by 小区. */
      identifier: as('community_identifier', intText),
      pinyin: as('community_pinyin', anyText),
      type: as('community_type', constant(0)),
      order: as('community_order', constant(0)),
      value1: as('community_value1', constant(null)),
      value2: as('community_value2', constant(null)),
      value3: as('community_value3', constant(null)),
      deletedAt,
    }),
  ),
  answer: answer('获取到了小区'),
  quirks: ['R1', 'R2'],
})

export const buildings = defineEndpoint({
  ...basicData,
  id: 'weapp.buildings',
  path: '/api/v1/buildings',
  section: '2.1.2',
  title: '获得楼栋',
  request: object({ communityIdentifier: as('id', positive) }),
  response: list(
    object({
      id: int,
      communityIdentifier: as('community_identifier', int),
      number: as('building_number', int),
      name: as('building_name', text()),
      deletedAt,
    }),
  ),
  answer: answer('获取到了楼栋'),
  quirks: ['R1', 'R2', 'R5'],
})

export const units = defineEndpoint({
  ...basicData,
  id: 'weapp.units',
  path: '/api/v1/units',
  section: '2.1.3',
  title: '获得单元',
  request: object({ buildingId: as('id', positive) }),
  response: list(
    object({
      id: int,
      buildingId: as('building_id', int),
      communityIdentifier: as('community_identifier', int),
      number: as('unit_number', int),
      name: as('unit_name', text()),
      deletedAt,
    }),
  ),
  // The example says 楼栋 for units too.
  answer: answer('获取到了楼栋'),
  quirks: ['R1', 'R2', 'R5'],
})

export const floors = defineEndpoint({
  ...basicData,
  id: 'weapp.floors',
  path: '/api/v1/floors',
  section: '2.1.4',
  title: '获得楼层',
  request: object({ unitId: as('id', positive) }),
  response: list(
    object({
      id: int,
      unitId: as('unit_id', int),
      communityIdentifier: as('community_identifier', int),
      number: as('floor_number', int),
      name: as('floor_name', text()),
      deletedAt,
    }),
  ),
  answer: answer('获取到了楼层'),
  quirks: ['R1', 'R2', 'R5'],
})

export const houses = defineEndpoint({
  ...basicData,
  id: 'weapp.houses',
  path: '/api/v1/houses',
  section: '2.1.5',
  title: '获得房屋',
  request: object({ floorId: as('id', positive) }),
  response: list(
    object({
      id: int,
      floorId: as('floor_id', int),
      communityIdentifier: as('community_identifier', int),
      number: as('house_number', int),
      name: as('house_name', text()),
      type: as('house_type', int),
      value1: as('house_value1', constant(null)),
      value2: as('house_value2', constant(null)),
      value3: as('house_value3', constant(null)),
      deletedAt,
    }),
  ),
  answer: answer('获取到了房屋'),
  quirks: ['R1', 'R2', 'R5'],
})
