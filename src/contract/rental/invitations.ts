import { object, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { text } from '../core/values'
import { answered, done, failure, invalid, rentalCall } from './call'
import { friendCode } from './values'

export const getcode = defineEndpoint({
  ...rentalCall,
  id: 'rental.getcode',
  method: 'GET',
  path: '/invitation/getcode',
  section: '16',
  title: '获取邀请码',
  kind: 'read',
  encoding: 'query',
  request: object({}),
  response: object({
    friendCode: wire('friend_invite_code', friendCode),
    myCode: wire('my_invite_code', text(20)),
  }),
  responseIn: 'data',
  successBody: answered,
  failures: { invalid },
  rulings: ['R22', 'R38', 'R39'],
})

export const setcode = defineEndpoint({
  ...rentalCall,
  ...done,
  id: 'rental.setcode',
  method: 'GET',
  path: '/invitation/setcode',
  section: '17',
  title: '填写邀请码',
  encoding: 'query',
  request: object({ code: wire('invite_code', text(20), '邀请码') }),
  failures: {
    unknownCode: failure('邀请码不存在'),
    ownCode: failure('不能填写自己的邀请码'),
    /** The status of wrong parameters, too (R39): with a code in the call it can only be this. */
    alreadySet: { ...failure('邀请码只能填写一次', 2), byCode: true },
    invalid,
  },
  rulings: ['R22', 'R38', 'R39'],
})
