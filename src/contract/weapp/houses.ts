import * as v from 'valibot'
import { ifReadable, notSent, object, optional, parsed, wire, type Value } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { laravelRead, textSuccess } from '../core/laravel'
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
  /** Observed: the membership's own id, which the calls of household.ts take. */
  membershipId: wire('people_house_id', ifReadable(positive)),
  state: wire('status', openly(bindingStates.asNumber)),
  role: ifReadable(openly(roles.asText)),
  /** The role in the backend's words. It is shown if there is one, because it may differ from the table's word for `role` (R9). */
  roleName: wire('role_name', ifReadable(text())),
  introduction: text(),
  action: ifReadable(text()),
  withoutAccount: wire('not_register', ifReadable(int)),
  /** Observed: when a membership ended, in the backend's words. */
  endedAt: wire('deleted_at', ifReadable(text())),
  /** Not in 3.1.1: the reason of a refusal, named as in wjdh 1.2.2. */
  refuseReason: wire('shenhe_refuse_reason', ifReadable(anyText)),
  /** Not in 3.1.1: the five numbers of a bound house, by which the other systems know it. */
  communityIdentifier: wire('community_identifier', ifReadable(communityNumber)),
  buildingNumber: wire('building_number', ifReadable(int)),
  unitNumber: wire('unit_number', ifReadable(int)),
  floorNumber: wire('floor_number', ifReadable(int)),
  houseNumber: wire('house_number', ifReadable(int)),
  /** Not in 3.1.1: when the application was made, named as in wjdh 1.2.2. */
  createdAt: wire('created_at', ifReadable(timestampWords)),
} as const
const row = object(rowFields)
/** The same row as 2021-02 writes it, with words in place of numbers. */
const rowInWords = object({
  ...rowFields,
  state: wire('status', openly(bindingWords)),
  role: ifReadable(openly(roles.asLabel)),
})

/** A row needs an id of its house, application or membership (R31). Without any, nothing could be done with it. */
const isIdentified = ({ houseId, applicationId, membershipId }: Value<typeof row>) =>
  (houseId ?? applicationId ?? membershipId) !== undefined
const identified = { ...row, read: v.pipe(row.read, v.check(isIdentified)) }
const identifiedInWords = { ...rowInWords, read: v.pipe(rowInWords.read, v.check(isIdentified)) }

/** Which of the two lists of 2021-02 is asked for: `bangding` are the bound houses, `jiebang` those that were left. */
const listWord = {
  ...optional(parsed(v.boolean(), (raw) => raw === 'jiebang', String)),
  alwaysSent: true,
  write: (ended?: boolean) => (ended ? 'jiebang' : 'bangding'),
} as const

/** The caller's houses and applications, in one list. */
export const myHouses = defineEndpoint({
  ...laravelRead,
  id: 'weapp.myHouses',
  path: '/api/v1/user/housesList',
  section: '3.1.1',
  title: '绑定房屋列表',
  request: object({ communityIdentifier: notSent(communityId), ended: notSent(flag) }),
  response: rows(identified),
  successBody: textSuccess('成功获取用户一标三实列表'),
  failures: {},
  rulings: ['R1', 'R9', 'R10', 'R26', 'R31'],
  formerPaths: ['/api/v1/user/houseList'],
  forms: {
    '2021-02': {
      /** The documented form has both in one list. The community was added in January 2021. */
      request: object({
        ended: wire('type', listWord),
        communityIdentifier: wire('community_identifier', optional(communityId)),
      }),
      response: rows(identifiedInWords),
    },
  },
})
