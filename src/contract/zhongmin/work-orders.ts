import * as v from 'valibot'
import { nullable, object, optional, parsed, plain, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { listing, rows } from '../core/rows'
import { anyText, openly, phone, text, timestamp, type UnknownWord } from '../core/values'
import { failure, invalid, zhongminRead, zhongminWrite } from './call'
import { part, pictures } from './parts'
import { score } from './rating'

/** The states of a work order in their order. The actions of 5.4 lead from one to the next. */
export const WORK_ORDER_STATES = ['NEW', 'RECEIVE', 'REPAIR', 'DONE'] as const
export type WorkOrderState = (typeof WORK_ORDER_STATES)[number]
/** The state in an answer, which may be a word that no document has. */
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

/** The fields that a work order has in the list and by itself. Only the number is certain, because the example ends with `......` (R41). */
const summary = {
  number: wire('request_number', text(40)),
  contactPerson: part(anyText, 'contact_person', 'contact'),
  contactPhone: part(anyText, 'contact_phone', 'contact_number'),
  /** The place: a property number (4.3), or words. */
  place: part(anyText, 'property_number', 'node', 'node_name'),
  /** The three levels in one text, with "/" or "=>" between them. */
  category: part(anyText, 'category_name', 'category'),
  describing: part(anyText, 'describing'),
  state: part(state, 'status', 'incident_status'),
  createdAt: part(timestamp, 'created_at', 'request_time'),
  /** The property office's reply (wjdh 4.3, R20). */
  reply: part(nullable(anyText), 'reply', 'handing_suggestion'),
} as const

/** The caller's work orders. It is the first call of a client: it says who the caller is, and gives the token for the other calls (R19). */
export const list = defineEndpoint({
  ...zhongminRead,
  id: 'zhongmin.list',
  path: '/api/v1/incident_requests',
  section: '4.1, 5.1',
  title: '服务单列表',
  access: 'public',
  request: object({
    role: plain(v.picklist(['OWNER', 'STAFF'])),
    userName: wire('user_name', text(30)),
    userPhone: wire('user_phone', phone),
    /** An OWNER asks for DONE or PENDING; STAFF asks for NEW_ASSIGN, SOURCE or DONE. */
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
    /** Not in the documents: nobody has that name and phone. */
    unknownUser: failure('unknown user'),
  },
  rulings: ['R1', 'R18', 'R19', 'R20', 'R24', 'R26', 'R41'],
})

/** Creates a work order for a house. */
export const create = defineEndpoint({
  ...zhongminWrite,
  id: 'zhongmin.create',
  path: '/api/v1/incident_requests',
  section: '4.3, 5.3',
  title: '服务单报修',
  request: object({
    /** The number of the house, such as A11-a-a-02-01. */
    propertyNumber: wire('property_number', text(40)),
    categoryOne: wire('category_one', text(60)),
    categoryTwo: wire('category_two', text(60)),
    categoryThree: wire('category_three', text(60)),
    describing: wire('describing', text(500), '问题描述'),
    /** Both fields were observed; a backend that follows the document ignores them (R41). The addresses come from weapp.picture. */
    appointAt: wire('appoint_time', optional(timestamp)),
    pictures: wire('repairpic_path', optional(pictures)),
  }),
  failures: {
    invalid,
    /** Not in the documents: the community's module 物业报修 is off (wjdh 3.2.2). */
    moduleOff: failure('module off'),
  },
  rulings: ['R19', 'R20'],
})

/** One work order with all that is known of it. */
export const show = defineEndpoint({
  ...zhongminRead,
  id: 'zhongmin.show',
  path: '/api/v1/incident_requests/show',
  section: '4.4',
  title: '服务单详情',
  request: object({ number: wire('request_number', text(40)) }),
  response: object({
    ...summary,
    receivedAt: part(nullable(timestamp), 'received_at'),
    repairedAt: part(nullable(timestamp), 'repaired_at', 'start_time'),
    doneAt: part(nullable(timestamp), 'done_at', 'end_time'),
    note: part(anyText, 'note'),
    /** The costs as the office writes them: a number of yuan, or words with a number. */
    fee: part(anyText, 'fee'),
    repairFee: part(anyText, 'repair_fee'),
    materialFee: part(anyText, 'material_fee'),
    totalFee: part(anyText, 'total_fee'),
    picturesBefore: part(pictures, 'repairpic', 'repairpic_path'),
    picturesAfter: part(pictures, 'repairpicend', 'repairpicend_path'),
    /** From when on a repairer may come, as the resident asked. */
    appointAt: part(nullable(timestamp), 'appoint_time'),
    /** The repairer's name and phone. No document names the two fields. */
    repairer: part(nullable(anyText), 'repairer_name'),
    repairerPhone: part(nullable(anyText), 'repairer_phone'),
    /** The rating of zhongmin.rate. */
    score: part(nullable(score), 'rating_score'),
    comment: part(nullable(anyText), 'rating_comment'),
  }),
  rulings: ['R18', 'R19', 'R20', 'R41'],
})

const action = plain(v.picklist(['RECEIVE', 'REPAIR', 'DONE']))

/** Leads a work order to its next state. */
export const act = defineEndpoint({
  ...zhongminWrite,
  id: 'zhongmin.act',
  method: 'PUT',
  path: '/api/v1/incident_requests/:id',
  section: '5.4',
  title: '服务单状态变更',
  request: object({
    /** The work order's number. */
    id: text(40),
    action,
  }),
  rulings: ['R19', 'R20', 'R41'],
})

/** The same as zhongmin.act, for backends that answer the documented call with HTTP 404 or 405 (R41). */
export const actByStatus = defineEndpoint({
  ...zhongminWrite,
  id: 'zhongmin.actByStatus',
  path: '/api/v1/incident_requests/status',
  section: '5.4',
  title: '服务单状态变更（实际后台的另一种写法）',
  request: object({ number: wire('request_number', text(40)), action: wire('status_action', action) }),
  rulings: ['R19', 'R20', 'R41'],
  extension: true,
  observed: true,
})
