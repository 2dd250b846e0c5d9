import { ifReadable, object, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { houseStates, houseTypes, houseUses, occupantTypes, ownerships } from '../core/form-vocabulary'
import { failure, invalid, laravelRead, textSuccess } from '../core/laravel'
import { rows } from '../core/rows'
import { anyText, openly, positive, text } from '../core/values'
import { applicationStates, roles } from '../core/vocabulary'

/** Observed: what a manager of the house can do about a member, in the backend's words. household.ts holds their meaning. */
const memberSteps = {
  management: wire('shouquan', ifReadable(text())),
  payment: wire('charge', ifReadable(text())),
  unbinding: wire('jiebang', ifReadable(text())),
} as const

const member = object({
  name: anyText,
  role: ifReadable(openly(roles.asLabel)),
  /** Observed: the membership's id. Only who may end the membership is told. */
  membershipId: wire('people_house_id', ifReadable(positive)),
  ...memberSteps,
})

/** A house with its members. The fields stand under `data`, as in the example (R13). Numbers and words are read alike (R31). */
export const houseDetail = defineEndpoint({
  ...laravelRead,
  id: 'weapp.houseDetail',
  path: '/api/v1/house/detail',
  section: '3.1.2',
  title: '房屋详情页',
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
          /** Observed: the applicant's name, in place of the three fields above; our mock sends all four. Only the house's owner is told. */
          name: ifReadable(anyText),
          /** Observed: what is applied for. */
          action: ifReadable(anyText),
        }),
      ),
    ),
    withAccount: wire('yijihuo', rows(member)),
    withoutAccount: wire('weijihuo', rows(member)),
  }),
  successBody: textSuccess('成功获取房屋信息'),
  failures: {
    invalid,
    /** Not in the documents: the caller is not a member of the house. */
    notMember: failure('您未绑定该房屋', '该用户没有绑定该房屋'),
  },
  rulings: ['R1', 'R13', 'R26', 'R31'],
  forms: {
    '2021-02': { request: object({ houseId: wire('house_id', positive), role: roles.asLabel }) },
  },
})
