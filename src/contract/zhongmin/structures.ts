import * as v from 'valibot'
import { object, optional, plain, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { listing, rows } from '../core/rows'
import { anyText, text } from '../core/values'
import { zhongminRead } from './call'

/** A category of repairs, in three levels. */
export interface Category {
  readonly id: string
  readonly name: string
  /** Undefined on the third level. */
  readonly children?: readonly Category[]
}

const category: v.GenericSchema<unknown, Category> = v.object({
  id: v.string(),
  name: v.string(),
  children: v.optional(v.array(v.lazy(() => category))),
}) as v.GenericSchema<unknown, Category>

/** Reads a category with those of its children that can be read, on every level (R26). */
const readable: v.GenericSchema<unknown, Category> = v.object({
  id: text(60).read,
  name: anyText.read,
  children: v.optional(v.lazy(() => rows({ ...plain(category), read: readable }).read)),
}) as v.GenericSchema<unknown, Category>

/** The tree of categories. */
export const categories = defineEndpoint({
  ...zhongminRead,
  id: 'zhongmin.categories',
  path: '/api/v1/incident_requests/categories',
  section: '4.2',
  title: '获取报修类型',
  request: object({}),
  response: { ...plain(category), read: readable },
})

/** The places one level below a place; without a parent the uppermost ones. */
export const nodes = defineEndpoint({
  ...zhongminRead,
  id: 'zhongmin.nodes',
  path: '/api/v1/structures/cascade_nodes',
  section: '5.2',
  title: '报修节点',
  request: object({ parentId: wire('parent_id', optional(text(60))) }),
  response: listing({
    nodes: wire('cascade_nodes', rows(object({ id: text(60), name: wire('structure_name', anyText) }))),
  }),
})

/** The parties that may pay for a repair. */
export const payParts = defineEndpoint({
  ...zhongminRead,
  id: 'zhongmin.payParts',
  path: '/api/v1/incident_requests/pay_parts',
  section: '5.5',
  title: '获取结算方',
  request: object({}),
  response: listing({ payParts: wire('pay_parts', rows(object({ name: anyText, code: anyText }))) }),
})
