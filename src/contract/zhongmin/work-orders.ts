import * as v from 'valibot'
import { nothing, nullable, object, optional, parsed, plain, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { listing, rows } from '../core/rows'
import { anyText, openly, phone, text, timestamp, type UnknownWord } from '../core/values'
import { invalid, zhongminCall } from './call'
import { part, pictures } from './parts'
import { score } from './rating'

/** Where a work order stands: NEW → RECEIVE → REPAIR → DONE, by the actions of 5.4. */
export const WORK_ORDER_STATES = ['NEW', 'RECEIVE', 'REPAIR', 'DONE'] as const
export type WorkOrderState = (typeof WORK_ORDER_STATES)[number]
/** As an answer tells it: possibly in a word that no document has. */
export type ShownState = WorkOrderState | UnknownWord

/** The words that backends and the document itself use for a state. */
const STATE_WORDS: Readonly<Record<string, WorkOrderState>> = {
  新建: 'NEW',
  接单: 'RECEIVE',
  维修: 'REPAIR',
  确认完成: 'DONE',
  已完结: 'DONE',
}
const isState = v.picklist(WORK_ORDER_STATES)
const state = openly(
  parsed(
    isState,
    (raw) => (typeof raw === 'string' ? (STATE_WORDS[raw.trim()] ?? raw) : raw),
    (value) => value,
  ),
)

/** Only the number is certain (R41): the document ends its example with `......`. */
const summary = {
  number: wire('request_number', text(40)),
  contactPerson: part(anyText, 'contact_person', 'contact'),
  contactPhone: part(anyText, 'contact_phone', 'contact_number'),
  /** Where: a property number (4.3), or a place in words. */
  place: part(anyText, 'property_number', 'node', 'node_name'),
  /** Three levels in one text, parted by "/" or "=>". */
  category: part(anyText, 'category_name', 'category'),
  describing: part(anyText, 'describing'),
  state: part(state, 'status', 'incident_status'),
  createdAt: part(timestamp, 'created_at', 'request_time'),
  /** What the property office said (wjdh 4.3, R20). */
  reply: part(nullable(anyText), 'reply', 'handing_suggestion'),
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
    status: {
      ...plain(v.picklist(['DONE', 'PENDING', 'NEW_ASSIGN', 'SOURCE'])),
      aliases: ['incident_status'],
      alsoAs: ['incident_status'],
    },
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
  rulings: ['R1', 'R18', 'R19', 'R20', 'R24', 'R26', 'R41'],
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
    /** Observed; a backend that knows the document alone passes over both (R41). The addresses are those of weapp.picture. */
    appointAt: wire('appoint_time', optional(timestamp)),
    pictures: wire('repairpic_path', optional(pictures)),
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
    receivedAt: part(nullable(timestamp), 'received_at'),
    repairedAt: part(nullable(timestamp), 'repaired_at', 'start_time'),
    doneAt: part(nullable(timestamp), 'done_at', 'end_time'),
    note: part(anyText, 'note'),
    /** Costs as the office writes them: numbers of yuan, or words with a number. */
    fee: part(anyText, 'fee'),
    repairFee: part(anyText, 'repair_fee'),
    materialFee: part(anyText, 'material_fee'),
    totalFee: part(anyText, 'total_fee'),
    picturesBefore: part(pictures, 'repairpic', 'repairpic_path'),
    picturesAfter: part(pictures, 'repairpicend', 'repairpicend_path'),
    /** From when on somebody may come, as the resident wished. */
    appointAt: part(nullable(timestamp), 'appoint_time'),
    /** Who does the work, and their number; no document has a name for either. */
    repairer: part(nullable(anyText), 'repairer_name'),
    repairerPhone: part(nullable(anyText), 'repairer_phone'),
    /** What zhongmin.rate left. */
    score: part(nullable(score), 'rating_score'),
    comment: part(nullable(anyText), 'rating_comment'),
  }),
  responseIn: 'data',
  rulings: ['R18', 'R19', 'R20', 'R41'],
})

const action = plain(v.picklist(['RECEIVE', 'REPAIR', 'DONE']))

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
    action,
  }),
  response: nothing,
  responseIn: 'body',
  rulings: ['R19', 'R20', 'R41'],
})

/** The observed form of zhongmin.act, for backends that answer the documented one with HTTP 404 or 405 (R41). */
export const actByStatus = defineEndpoint({
  ...zhongminCall,
  id: 'zhongmin.actByStatus',
  method: 'POST',
  path: '/api/v1/incident_requests/status',
  section: '5.4',
  title: '服务单状态变更（实际后台的另一种写法）',
  kind: 'write',
  encoding: 'json',
  request: object({ number: wire('request_number', text(40)), action: wire('status_action', action) }),
  response: nothing,
  responseIn: 'body',
  rulings: ['R19', 'R20', 'R41'],
  extension: true,
  observed: true,
})
