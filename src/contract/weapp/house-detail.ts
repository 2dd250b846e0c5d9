import { ifReadable, object, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { rows } from '../core/rows'
import { anyText, openly, positive, text } from '../core/values'
import { applicationStates, roles } from '../core/vocabulary'
import { houseStates, houseTypes, houseUses, occupantTypes, ownerships } from '../core/form-vocabulary'
import { failure, invalid } from '../wjdh/call'

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
