import { object, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { failure, invalid, laravelWrite, observed, textSuccess } from '../core/laravel'
import { text } from '../core/values'
import { codeWrong, smsProof } from './verification'

/**
 * Gives an account to a resident whom somebody else has entered. The caller proves it by the name and by a code to the phone that were
 * entered (purpose `verify`).
 */
export const activate = defineEndpoint({
  ...laravelWrite,
  ...observed,
  id: 'weapp.activate',
  path: '/api/v1/people/jihuo',
  section: '2.2.1',
  title: '激活由他人录入的身份',
  request: object({ ...smsProof, name: wire('name', text(30), '姓名') }),
  successBody: textSuccess('激活成功'),
  failures: {
    invalid,
    codeWrong,
    codeExpired: failure('验证码已失效，请重新获取', '验证码已失效'),
    nobody: failure('没有查找到您的信息，请核对姓名和手机号', '没有通过name+phone查找到待激活的住户'),
    alreadyActivated: failure('您已激活，无需重复激活', '该用户已经激活'),
  },
  rulings: ['R6', 'R42'],
})
