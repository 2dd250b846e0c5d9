import * as v from 'valibot'
import { object, optional, plain, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { listing, rows } from '../core/rows'
import { anyText, text } from '../core/values'
import { zhongminCall } from './call'

export interface Category {
  readonly id: string
  readonly name: string
  /** Absent on the third level. */
  readonly children?: readonly Category[]
}

const category: v.GenericSchema<unknown, Category> = v.object({
  id: v.string(),
  name: v.string(),
  children: v.optional(v.array(v.lazy(() => category))),
}) as v.GenericSchema<unknown, Category>

/** Of each level the entries that can be read (R26). */
const readable: v.GenericSchema<unknown, Category> = v.object({
  id: text(60).read,
  name: anyText.read,
  children: v.optional(v.lazy(() => rows({ ...plain(category), read: readable }).read)),
}) as v.GenericSchema<unknown, Category>

export const categories = defineEndpoint({
  ...zhongminCall,
  id: 'zhongmin.categories',
  method: 'GET',
  path: '/api/v1/incident_requests/categories',
  section: '4.2',
  title: '获取报修类型',
  kind: 'read',
  encoding: 'query',
  request: object({}),
  response: { ...plain(category), read: readable },
  responseIn: 'data',
  rulings: ['R19'],
})

export const nodes = defineEndpoint({
  ...zhongminCall,
  id: 'zhongmin.nodes',
  method: 'GET',
  path: '/api/v1/structures/cascade_nodes',
  section: '5.2',
  title: '报修节点',
  kind: 'read',
  encoding: 'query',
  request: object({ parentId: wire('parent_id', optional(text(60))) }),
  response: listing({
    nodes: wire('cascade_nodes', rows(object({ id: text(60), name: wire('structure_name', anyText) }))),
  }),
  responseIn: 'data',
  rulings: ['R19'],
})

export const payParts = defineEndpoint({
  ...zhongminCall,
  id: 'zhongmin.payParts',
  method: 'GET',
  path: '/api/v1/incident_requests/pay_parts',
  section: '5.5',
  title: '获取结算方',
  kind: 'read',
  encoding: 'query',
  request: object({}),
  response: listing({ payParts: wire('pay_parts', rows(object({ name: anyText, code: anyText }))) }),
  responseIn: 'data',
  rulings: ['R19'],
})
