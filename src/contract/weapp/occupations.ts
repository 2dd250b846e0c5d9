import { object, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { rows } from '../core/rows'
import { positive, text } from '../core/values'
import { basicData } from './places'

const observed = {
  ...basicData,
  section: '2.4.1',
  successBody: { code: 0, token_expired: '1', msg: '获取到了职业', message: '获取到了职业' },
  rulings: ['R26', 'R42'],
  extension: true,
  observed: true,
} as const

/** 职业 in three steps, observed in 2021-02: industries, their branches, and the jobs of a branch. */
export const industries = defineEndpoint({
  ...observed,
  id: 'weapp.industries',
  onlyIn: '2021-02',
  path: '/api/v1/industries',
  title: '获得行业',
  request: object({}),
  response: rows(object({ id: wire('industry_id', positive), name: wire('industry_name', text(60)) })),
  failures: {},
})

export const smallIndustries = defineEndpoint({
  ...observed,
  id: 'weapp.smallIndustries',
  onlyIn: '2021-02',
  path: '/api/v1/smallindustries',
  title: '获得细分行业',
  request: object({ industryId: wire('industry_id', positive) }),
  response: rows(
    object({ id: wire('small_industry_id', positive), name: wire('small_industry_name', text(60)) }),
  ),
})

export const jobs = defineEndpoint({
  ...observed,
  id: 'weapp.jobs',
  onlyIn: '2021-02',
  path: '/api/v1/jobs',
  title: '获得职业',
  request: object({ smallIndustryId: wire('small_industry_id', positive) }),
  response: rows(object({ name: wire('job_name', text(60)) })),
})
