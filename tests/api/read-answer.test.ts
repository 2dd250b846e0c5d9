import { type ApiError, failedWith } from '@/api/errors'
import { readAnswer, TokenLost } from '@/api/read-answer'
import { nothing, object } from '@/contract/core/codec'
import { type EndpointSpec } from '@/contract/core/endpoint'
import { sendCode } from '@/contract/weapp/auth'
import { loginByWxCode, refreshToken } from '@/contract/weapp/token'
import { myHouses } from '@/contract/weapp/houses'
import { communities } from '@/contract/weapp/places'
import { houseOwner, securityPhone } from '@/contract/weapp/verification'
import { idCardPhoto } from '@/contract/weapp/uploads'
import { idNumberOf } from '../contract/id-numbers'
import { ok, TOKEN_LOST } from './fakes'

const CARD = {
  birthday: '19900101',
  address: '某市某路1号',
  gender: '女',
  nation: '汉',
  idcard: idNumberOf('19900101', 2),
  name: '林一禾',
}

const failing = (read: () => unknown): unknown => {
  try {
    read()
  } catch (error) {
    return error
  }
  throw new Error('it was read')
}

describe('成功与失败', () => {
  test.each(['0', 0])('R1 code 为 %p 时同样成功', (code) => {
    expect(readAnswer(myHouses, ok({ code, token_expired: 1, data: [] }))).toEqual([])
  })

  test('R2 身份证识别成功与失败都是 code 1，按 data 区分', () => {
    expect(readAnswer(idCardPhoto, ok({ code: '1', token_expired: '1', msg: '', data: CARD }))).toMatchObject(
      {
        sex: 'female',
        birth: '19900101',
      },
    )
    const error = failing(() =>
      readAnswer(idCardPhoto, ok({ ...idCardPhoto.failures.invalid.body, data: null })),
    )
    expect(error).toMatchObject({ kind: 'business', failure: 'invalid' })
  })

  test('R2 基础数据以 code 1 成功，没有数组就是失败', () => {
    expect(readAnswer(communities, ok({ code: '1', token_expired: '1', data: [] }))).toEqual([])
    expect(
      failing(() => readAnswer(communities, ok({ code: '1', token_expired: '1', msg: '出错了' }))),
    ).toMatchObject({
      kind: 'business',
      sentence: '出错了',
    })
  })

  test('R2 手机号验证的 0 与 2 都是回答', () => {
    expect(readAnswer(securityPhone, ok({ code: 2, msg: '该手机号还未绑定业主' }))).toBe('notFound')
    expect(readAnswer(securityPhone, ok({ code: '0', msg: '已自动绑定您的一标三实信息' }))).toBe('bound')
    expect(readAnswer(securityPhone, ok({ code: '0', msg: '已绑定个人信息，无需二次录入' }))).toBe(
      'alreadyBound',
    )
  })

  test('R3 expired_in 与 expires_in 都读', () => {
    const session = { code: '0', access_token: 't', roles: ['NewMember'] }
    expect(readAnswer(refreshToken, ok({ ...session, expired_in: '3600' })).expiresIn).toBe(3600)
    expect(readAnswer(refreshToken, ok({ ...session, expires_in: 3600 })).expiresIn).toBe(3600)
  })

  test('失败按文档的标记认出，句子用 msg，绝不用 message', () => {
    const answer = ok({
      code: '1',
      msg: '系统开小差',
      message: '安防平台…message编码Yi652-message编码SeApi55',
    })
    const error = failing(() => readAnswer(houseOwner, answer))
    expect(failedWith(error, houseOwner, 'securityDown')).toBe(true)
    expect(error).toMatchObject({ sentence: '系统开小差', code: 1 })
  })

  test('Au335 与游客各被认出', () => {
    const old = failing(() => readAnswer(refreshToken, ok(refreshToken.failures.tooOld.body)))
    expect(failedWith(old, refreshToken, 'tooOld')).toBe(true)
    const visitor = failing(() => readAnswer(loginByWxCode, ok(loginByWxCode.failures.visitor.body)))
    expect(failedWith(visitor, loginByWxCode, 'visitor')).toBe(true)
  })

  test('每个文档失败都被认作它自己', () => {
    for (const endpoint of [sendCode, houseOwner, securityPhone, loginByWxCode, refreshToken]) {
      for (const [name, failure] of Object.entries(endpoint.failures)) {
        expect(failing(() => readAnswer(endpoint, ok(failure.body)))).toMatchObject({ failure: name })
      }
    }
  })

  test('文档没有写的失败仍给出 msg，没有 msg 时给出我们的句子', () => {
    expect(failing(() => readAnswer(myHouses, ok({ code: 7, msg: '维护中' })))).toMatchObject({
      sentence: '维护中',
    })
    const silent = failing(() => readAnswer(myHouses, ok({ code: 7, message: 'SQLSTATE' })))
    expect(silent).toMatchObject({ kind: 'business', failure: undefined })
    expect((silent as ApiError).sentence).not.toContain('SQLSTATE')
  })
})

describe('令牌失效', () => {
  test.each([0, '0'])('R1 token_expired 为 %p 时失效', (expired) => {
    expect(failing(() => readAnswer(myHouses, ok({ ...TOKEN_LOST, token_expired: expired })))).toBeInstanceOf(
      TokenLost,
    )
  })

  const other = (id: EndpointSpec['id']): EndpointSpec => ({
    ...myHouses,
    id,
    request: object({}),
    response: nothing,
  })

  test('R19 zhongmin 以 403 表示失效，weapp 的 403 不是', () => {
    expect(
      failing(() => readAnswer(other('zhongmin.x'), ok({ error: 'invalid token' }, 403))),
    ).toBeInstanceOf(TokenLost)
    expect(failing(() => readAnswer(myHouses, ok('no', 403)))).toMatchObject({ kind: 'http', status: 403 })
  })

  test('R39 rental 只有 status 4 表示失效，2和5都不是', () => {
    const failureOf = (status: number) =>
      failing(() => readAnswer(other('rental.x'), ok({ status, msg: 'token失效', ans: [] })))
    expect(failureOf(4)).toBeInstanceOf(TokenLost)
    for (const status of [1, 2, 3, 5]) expect(failureOf(status)).toMatchObject({ kind: 'business' })
  })
})

describe('读不懂的回答', () => {
  test.each([
    ['文字', '<html>登录 WiFi</html>'],
    ['空', null],
    ['数组', []],
  ])('200 的%s正文是契约错误', (_, body) => {
    expect(failing(() => readAnswer(myHouses, ok(body)))).toMatchObject({
      kind: 'contract',
      paths: ['(body)'],
    })
  })

  test('不符合契约时只报告路径，不带内容', () => {
    const error = failing(() =>
      readAnswer(sendCode, ok({ code: 0, key: ['绝密'], expired_at: '2020-11-19 13:34:38' })),
    )
    expect(error).toMatchObject({ kind: 'contract', operation: 'weapp.sendCode', paths: ['key'] })
    expect((error as Error).message).not.toContain('绝密')
  })

  test('5xx 带着系统的空壳仍是服务故障', () => {
    const body = { code: '1', token_expired: '1', msg: '服务器开小差，请重试', message: 'Server Error' }
    expect(failing(() => readAnswer(myHouses, ok(body, 500)))).toMatchObject({ kind: 'http', status: 500 })
  })

  test('4xx 里系统说清了原因的是业务失败', () => {
    const answer = ok({ code: '1', msg: '请求太频繁', message: 'throttle' }, 429)
    expect(failing(() => readAnswer(sendCode, answer))).toMatchObject({
      kind: 'business',
      sentence: '请求太频繁',
    })
  })
})
