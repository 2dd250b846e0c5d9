import * as v from 'valibot'
import { nothing, nullable, object, optional, plain, wire, type Codec } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { pictureList } from '../core/picture-list'
import { anyText, text, timestamp } from '../core/values'
import { invalid, zhongminCall } from './call'
import { part } from './parts'
import { score } from './rating'
import { summary } from './work-order-list'

/** Addresses of pictures; where there is none the part is missing (R34). */
const pictures: Codec<string[]> = {
  ...pictureList,
  check: v.pipe(pictureList.check, v.minLength(1)),
  read: v.pipe(pictureList.read, v.minLength(1)),
}

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
