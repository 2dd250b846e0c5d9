import { object, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { rows } from '../core/rows'
import { positive, text } from '../core/values'
import { basicData } from './places'

/** Where the communities lie, in 2021-02: one asks for those of a county. Provinces and cities have names only. */
export const district = defineEndpoint({
  ...basicData,
  id: 'weapp.district',
  path: '/api/v1/district',
  section: '2.1',
  title: '获得省市区县',
  request: object({}),
  response: rows(
    object({
      name: wire('province_name', text()),
      cities: rows(
        object({
          name: wire('city_name', text()),
          counties: rows(object({ id: positive, name: wire('county_name', text()) })),
        }),
      ),
    }),
  ),
  successBody: { code: 0, token_expired: '1', msg: '获取到了地区', message: '获取到了地区' },
  failures: {},
  rulings: ['R26', 'R42'],
  extension: true,
  observed: true,
  onlyIn: '2021-02',
})
