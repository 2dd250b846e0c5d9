import * as v from 'valibot'
import { nothing, nullable, object, plain, wire, type Codec } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { listing, rows } from '../core/rows'
import { anyText, phone, text, timestamp } from '../core/values'
import { invalid, zhongminCall } from './call'
import { score } from './rating'

/** A key of the documents that ends in "=" in the examples (R18): read both, written without. */
const keyed = <C extends Codec<unknown>>(name: string, codec: C): C => ({
  ...wire(name, codec),
  aliases: [`${name}=`],
})

/** NEW → RECEIVE → REPAIR → DONE: where a work order stands. */
export const WORK_ORDER_STATES = ['NEW', 'RECEIVE', 'REPAIR', 'DONE'] as const
export type WorkOrderState = (typeof WORK_ORDER_STATES)[number]

const summary = {
  number: keyed('request_number', text(40)),
  contactPerson: keyed('contact_person', anyText),
  /** From here on ours: the documents end the example with `......`. */
  contactPhone: keyed('contact_phone', anyText),
  propertyNumber: keyed('property_number', anyText),
  category: keyed('category_name', anyText),
  describing: keyed('describing', anyText),
  state: keyed('status', plain(v.picklist(WORK_ORDER_STATES))),
  createdAt: keyed('created_at', timestamp),
  /** What the property office said (wjdh 4.3, R20). */
  reply: keyed('reply', nullable(anyText)),
} as const

/** The first call of a client: says who it is, and gets the token for all others (R19). */
export const list = defineEndpoint({
  ...zhongminCall,
  id: 'zhongmin.list',
  method: 'GET',
  path: '/api/v1/incident_requests',
  section: '4.1, 5.1',
  title: '服务单列表',
  access: 'public',
  kind: 'read',
  encoding: 'query',
  request: object({
    role: plain(v.picklist(['OWNER', 'STAFF'])),
    userName: wire('user_name', text(30)),
    userPhone: wire('user_phone', phone),
    /** OWNER: DONE, PENDING; STAFF: NEW_ASSIGN, SOURCE, DONE. */
    status: plain(v.picklist(['DONE', 'PENDING', 'NEW_ASSIGN', 'SOURCE'])),
  }),
  response: object({
    result: listing({ workOrders: wire('incident_requests', rows(object(summary))) }),
    token: text(4000),
  }),
  responseIn: 'body',
  successBody: { status_code: '200' },
  failures: {
    invalid,
    /** Not in the documents: nobody of that name and phone. */
    unknownUser: { status: 400, body: { status_code: 400, errmsg: 'unknown user' } },
  },
  rulings: ['R1', 'R18', 'R19', 'R20', 'R24'],
})

export const create = defineEndpoint({
  ...zhongminCall,
  id: 'zhongmin.create',
  method: 'POST',
  path: '/api/v1/incident_requests',
  section: '4.3, 5.3',
  title: '服务单报修',
  kind: 'write',
  encoding: 'json',
  request: object({
    /** Such as A11-a-a-02-01. */
    propertyNumber: wire('property_number', text(40)),
    categoryOne: wire('category_one', text(60)),
    categoryTwo: wire('category_two', text(60)),
    categoryThree: wire('category_three', text(60)),
    describing: wire('describing', text(500), '问题描述'),
  }),
  response: nothing,
  responseIn: 'body',
  failures: {
    invalid,
    /** Not in the documents: the community's module 物业报修 is off (wjdh 3.2.2). */
    moduleOff: { status: 400, body: { status_code: 400, errmsg: 'module off' } },
  },
  rulings: ['R19', 'R20'],
})

export const show = defineEndpoint({
  ...zhongminCall,
  id: 'zhongmin.show',
  method: 'GET',
  path: '/api/v1/incident_requests/show',
  section: '4.4',
  title: '服务单详情',
  kind: 'read',
  encoding: 'query',
  request: object({ number: wire('request_number', text(40)) }),
  response: object({
    ...summary,
    receivedAt: keyed('received_at', nullable(timestamp)),
    repairedAt: keyed('repaired_at', nullable(timestamp)),
    doneAt: keyed('done_at', nullable(timestamp)),
    /** What zhongmin.rate left. */
    score: keyed('rating_score', nullable(score)),
    comment: keyed('rating_comment', nullable(anyText)),
  }),
  responseIn: 'data',
  rulings: ['R18', 'R19', 'R20'],
})

export const act = defineEndpoint({
  ...zhongminCall,
  id: 'zhongmin.act',
  method: 'PUT',
  path: '/api/v1/incident_requests/:id',
  section: '5.4',
  title: '服务单状态变更',
  kind: 'write',
  encoding: 'json',
  request: object({
    /** The work order's number. */
    id: text(40),
    action: plain(v.picklist(['RECEIVE', 'REPAIR', 'DONE'])),
  }),
  response: nothing,
  responseIn: 'body',
  rulings: ['R19', 'R20'],
})
