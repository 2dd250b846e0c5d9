import { object, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { observed } from '../core/laravel'
import { rows } from '../core/rows'
import { positive, text } from '../core/values'
import { basicData } from './places'

/** The provinces, cities and counties with communities. In 2021-02 communities are asked for by county; provinces and cities have no id. */
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
  ...observed,
  onlyIn: '2021-02',
})
