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
import { bindingStates, bindingWords, roles } from '../core/vocabulary'

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
