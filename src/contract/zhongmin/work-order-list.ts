// The list of work orders and the states of one. The home page needs these alone; all other calls are in work-orders.ts.
import * as v from 'valibot'
import { nullable, object, parsed, plain, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { listing, rows } from '../core/rows'
import { anyText, openly, phone, text, timestamp, type UnknownWord } from '../core/values'
import { invalid, zhongminCall } from './call'
import { part } from './parts'

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

/** What the list and a single work order say alike. Only the number is certain (R41): the document ends its example with `......`. */
export const summary = {
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
