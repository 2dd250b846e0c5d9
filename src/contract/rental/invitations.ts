import { object, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { text } from '../core/values'
import { failure, invalid, rentalRead, rentalWrite } from './call'
import { friendCode } from './values'

/** The caller's own invitation code, and that of whoever invited the caller. */
export const getcode = defineEndpoint({
  ...rentalRead,
  id: 'rental.getcode',
  path: '/invitation/getcode',
  section: '16',
  title: '获取邀请码',
  request: object({}),
  response: object({
    friendCode: wire('friend_invite_code', friendCode),
    myCode: wire('my_invite_code', text(20)),
  }),
})

/** Says who has invited the caller; possible once. */
export const setcode = defineEndpoint({
  ...rentalWrite,
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
    /** The status is also that of wrong parameters (R39). Since the call carries a code, it can only mean this failure. */
    alreadySet: { ...failure('邀请码只能填写一次', 2), byCode: true },
    invalid,
  },
})
