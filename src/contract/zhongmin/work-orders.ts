import * as v from 'valibot'
import { nullable, object, optional, plain, wire, type Codec } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { pictureList } from '../core/picture-list'
import { anyText, text, timestamp } from '../core/values'
import { failure, invalid, zhongminRead, zhongminWrite } from './call'
import { part } from './parts'
import { score } from './rating'
import { summary } from './work-order-list'

/** Addresses of pictures. A list without any counts as missing (R34). */
const pictures: Codec<string[]> = {
  ...pictureList,
  check: v.pipe(pictureList.check, v.minLength(1)),
  read: v.pipe(pictureList.read, v.minLength(1)),
}

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
