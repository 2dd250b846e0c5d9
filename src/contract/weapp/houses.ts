import * as v from 'valibot'
import { ifReadable, notSent, object, optional, parsed, wire, type Value } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { rows } from '../core/rows'
import {
  anyText,
  communityId,
  communityNumber,
  flag,
  int,
  openly,
  positive,
  text,
  timestampWords,
} from '../core/values'
import {
  applicationStates,
  bindingStates,
  bindingWords,
  houseStates,
  houseTypes,
  houseUses,
  occupantTypes,
  ownerships,
  roles,
} from '../core/vocabulary'
import { failure, invalid } from '../wjdh/call'

const rowFields = {
  houseId: wire('house_id', ifReadable(positive)),
  applicationId: wire('shenhe_id', ifReadable(positive)),
  /** Observed: the membership itself, by which it is managed and ended. */
  membershipId: wire('people_house_id', ifReadable(positive)),
  state: wire('status', openly(bindingStates.asNumber)),
  role: ifReadable(openly(roles.asText)),
  /** Shown when there, else the table's word: they differ (R9). */
  roleName: wire('role_name', ifReadable(text())),
  introduction: text(),
  action: ifReadable(text()),
  withoutAccount: wire('not_register', ifReadable(int)),
  /** Observed: when a membership ended, in the backend's words. */
  endedAt: wire('deleted_at', ifReadable(text())),
  /** Not in 3.1.1: the reason of a refusal, named as in wjdh 1.2.2. */
  refuseReason: wire('shenhe_refuse_reason', ifReadable(anyText)),
  /** Not in 3.1.1: the five numbers of a bound house, by which all other systems know it. */
  communityIdentifier: wire('community_identifier', ifReadable(communityNumber)),
  buildingNumber: wire('building_number', ifReadable(int)),
  unitNumber: wire('unit_number', ifReadable(int)),
  floorNumber: wire('floor_number', ifReadable(int)),
  houseNumber: wire('house_number', ifReadable(int)),
  /** Not in 3.1.1: when the application was made, named as in wjdh 1.2.2. */
  createdAt: wire('created_at', ifReadable(timestampWords)),
} as const
const row = object(rowFields)
/** The same in the words of 2021-02. */
const rowInWords = object({
  ...rowFields,
  state: wire('status', openly(bindingWords)),
  role: ifReadable(openly(roles.asLabel)),
})

/** A row that says which house or application it is (R31); nobody could do anything with another. */
const isIdentified = ({ houseId, applicationId, membershipId }: Value<typeof row>) =>
  (houseId ?? applicationId ?? membershipId) !== undefined
const identified = { ...row, read: v.pipe(row.read, v.check(isIdentified)) }
const identifiedInWords = { ...rowInWords, read: v.pipe(rowInWords.read, v.check(isIdentified)) }

/** Which of the two lists of 2021-02: `jiebang` are the houses that one has left. */
const listWord = {
  ...optional(parsed(v.boolean(), (raw) => raw === 'jiebang', String)),
  alwaysSent: true,
  write: (ended?: boolean) => (ended ? 'jiebang' : 'bangding'),
} as const

/** Houses and applications in one list. */
export const myHouses = defineEndpoint({
  id: 'weapp.myHouses',
  method: 'POST',
  path: '/api/v1/user/housesList',
  section: '3.1.1',
  title: '绑定房屋列表',
  access: 'session',
  kind: 'read',
  encoding: 'json',
  request: object({ communityIdentifier: notSent(communityId), ended: notSent(flag) }),
  response: rows(identified),
  responseIn: 'data',
  successBody: {
    code: '0',
    token_expired: '1',
    msg: '成功获取用户一标三实列表',
    message: '成功获取用户一标三实列表',
  },
  failures: {},
  rulings: ['R1', 'R9', 'R10', 'R26', 'R31'],
  formerPaths: ['/api/v1/user/houseList'],
  forms: {
    '2021-02': {
      /** `jiebang` asks for those that one has left, which the documented form has in the same list; the community came in January 2021. */
      request: object({
        ended: wire('type', listWord),
        communityIdentifier: wire('community_identifier', optional(communityId)),
      }),
      response: rows(identifiedInWords),
    },
  },
})

/** Observed: what whoever manages the house can do about a member, in the backend's words; household.ts knows them. */
const memberSteps = {
  management: wire('shouquan', ifReadable(text())),
  payment: wire('charge', ifReadable(text())),
  unbinding: wire('jiebang', ifReadable(text())),
} as const

const member = object({
  name: anyText,
  role: ifReadable(openly(roles.asLabel)),
  /** Observed: the membership, for whoever may end it. */
  membershipId: wire('people_house_id', ifReadable(positive)),
  ...memberSteps,
})

/** R13: the fields stand under `data`, as in the example. Numbers and words are read alike (R31). */
export const houseDetail = defineEndpoint({
  id: 'weapp.houseDetail',
  method: 'POST',
  path: '/api/v1/house/detail',
  section: '3.1.2',
  title: '房屋详情页',
  access: 'session',
  kind: 'read',
  encoding: 'json',
  request: object({ houseId: wire('id', positive), role: roles.asNumber }),
  response: object({
    introduction: text(),
    houseType: wire('house_type', ifReadable(openly(houseTypes.asLabel))),
    use: ifReadable(openly(houseUses.asLabel)),
    ownership: wire('xingzhi', ifReadable(openly(ownerships.asLabel))),
    state: wire('status', ifReadable(openly(houseStates.asLabel))),
    occupantType: wire('zhuhuleixing', ifReadable(openly(occupantTypes.asLabel))),
    bound: wire('yibangding', rows(member)),
    unbound: wire(
      'weibangding',
      rows(
        object({
          introduction: ifReadable(anyText),
          state: wire('status', ifReadable(openly(applicationStates.asLabel))),
          type: ifReadable(anyText),
          /** Observed: who applies, in place of the three above; ours beside them. The house's owner alone is told. */
          name: ifReadable(anyText),
          /** Observed: for what. */
          action: ifReadable(anyText),
        }),
      ),
    ),
    withAccount: wire('yijihuo', rows(member)),
    withoutAccount: wire('weijihuo', rows(member)),
  }),
  responseIn: 'data',
  successBody: { code: '0', token_expired: '1', msg: '成功获取房屋信息', message: '成功获取房屋信息' },
  failures: {
    invalid,
    /** Not in the documents: a house the caller is no member of. */
    notMember: failure('您未绑定该房屋', '该用户没有绑定该房屋'),
  },
  rulings: ['R1', 'R13', 'R26', 'R31'],
  forms: {
    '2021-02': { request: object({ houseId: wire('house_id', positive), role: roles.asLabel }) },
  },
})
