import { nothing, object, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { text } from '../core/values'
import { failure, invalid } from '../wjdh/call'
import { done, residentCall } from './call'
import { smsProof } from './verification'

/** Somebody whom another has entered takes the entry over, by name and a code to the phone that was entered (purpose `verify`). */
export const activate = defineEndpoint({
  ...residentCall,
  extension: true,
  observed: true,
  id: 'weapp.activate',
  path: '/api/v1/people/jihuo',
  section: '2.2.1',
  title: '激活由他人录入的身份',
  kind: 'write',
  request: object({ ...smsProof, name: wire('name', text(30), '姓名') }),
  response: nothing,
  responseIn: 'body',
  successBody: done('激活成功'),
  failures: {
    invalid,
    codeWrong: failure('验证码错误', '验证码错误'),
    codeExpired: failure('验证码已失效，请重新获取', '验证码已失效'),
    nobody: failure('没有查找到您的信息，请核对姓名和手机号', '没有通过name+phone查找到待激活的住户'),
    alreadyActivated: failure('您已激活，无需重复激活', '该用户已经激活'),
  },
  rulings: ['R6', 'R42'],
})
