// The list of work orders and the states of one, which are all that the first pages need. The other calls are in work-orders.ts.
import * as v from 'valibot'
import { nullable, object, parsed, plain, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { listing, rows } from '../core/rows'
import { anyText, openly, phone, text, timestamp, type UnknownWord } from '../core/values'
import { failure, invalid, zhongminRead } from './call'
import { part } from './parts'

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
export const summary = {
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
