import { ApiError } from '@/api/errors'
import { readAnswer, TokenLost } from '@/api/read-answer'
import { sendCode } from '@/contract/weapp/auth'
import { loginByWxCode, logout } from '@/contract/weapp/token'
import { submitForm } from '@/contract/weapp/form'
import { myHouses } from '@/contract/weapp/houses'
import { idCardPhoto } from '@/contract/weapp/uploads'
import { houseOwner } from '@/contract/weapp/verification'
import { orderList } from '@/contract/wjdh/orders'
import { registry } from '@/contract/registry'
import { systemOf, systems } from '@/contract/core/systems'

const answer = (body: unknown, status = 200) => ({ status, body })

const failing = (read: () => unknown): unknown => {
  try {
    read()
  } catch (error) {
    return error
  }
  throw new Error('it was read')
}

describe('账号角色', () => {
  const SIGNED_IN = { code: '0', access_token: 't', expires_in: 3600 }
  test.each([
    [{ roles: ['HouseMember'] }, ['HouseMember']],
    [{ roles: [{ name: 'NewMember' }, { name: 'Shenheing' }] }, ['NewMember', 'Shenheing']],
    [{ permissions: [{ name: 'HouseMember' }] }, ['HouseMember']],
    [{ roles: ['Gardener'] }, ['Gardener']],
    [{ roles: null }, []],
    [{}, []],
  ])('R28 %j', (fields, roles) => {
    expect(readAnswer(loginByWxCode, answer({ ...SIGNED_IN, ...fields })).roles).toEqual(roles)
  })
})

describe('令牌是否失效', () => {
  const LOST = { msg: '请重新建立智慧平台鉴权连接', message: 'token值因各种原因而失效' }

  test.each([9, '9'])('R29 code为%p就是失效，没有token_expired也一样', (code) => {
    expect(failing(() => readAnswer(myHouses, answer({ code, ...LOST })))).toBeInstanceOf(TokenLost)
  })

  test('R29 token_expired为0而有内容时，内容算数', () => {
    expect(readAnswer(myHouses, answer({ code: 0, token_expired: 0, data: [] }))).toEqual([])
    const bills = { code: 0, token_expired: '0', data: [], pages: null }
    expect(readAnswer(orderList, answer(bills)).bills).toEqual([])
  })

  test('R29 token_expired为0而没有别的内容时，是失效', () => {
    expect(
      failing(() => readAnswer(submitForm, answer({ code: '0', token_expired: '0', ...LOST }))),
    ).toBeInstanceOf(TokenLost)
  })

  test('R29 不带令牌的调用不看token_expired', () => {
    const sent = { code: '0', token_expired: '0', key: 'k', expired_at: '2020-11-19 13:34:38' }
    expect(readAnswer(sendCode, answer(sent)).key).toBe('k')
    const refused = { code: '1', token_expired: 0, msg: '该手机号未注册', message: '该手机号未注册' }
    expect(failing(() => readAnswer(sendCode, answer(refused)))).toMatchObject({ failure: 'notRegistered' })
  })
})

describe('房屋有没有业主', () => {
  test.each([
    { code: '1', msg: '该手机号还未绑定业主', message: '没有查找到,message编码Yi658-message编码SeApi57' },
    { code: 2, msg: '没有业主' },
    { code: '5' },
  ])('R30 %j 是没有业主', (body) => {
    expect(failing(() => readAnswer(houseOwner, answer(body)))).toMatchObject({ failure: 'ownerUnknown' })
  })

  test('R30 其他的1是故障，不是没有业主', () => {
    expect(failing(() => readAnswer(houseOwner, answer({ code: 1, msg: '系统繁忙' })))).toMatchObject({
      kind: 'business',
      failure: undefined,
    })
  })

  test('R30 只有手机号也读得出', () => {
    const data = { people_phone: '19000000001', phone: '190****0001' }
    expect(readAnswer(houseOwner, answer({ code: 0, data }))).toEqual({
      phone: '19000000001',
      maskedPhone: '190****0001',
    })
  })
})

test('R37 身份证识别出几项就给几项', () => {
  const data = { name: '样例甲', gender: '', birthday: null, nation: '汉', address: '某市', idcard: '' }
  expect(readAnswer(idCardPhoto, answer({ code: '1', data }))).toEqual({
    name: '样例甲',
    nation: '汉',
    address: '某市',
  })
})

describe('R32 屏幕上的话', () => {
  const NASTY = [
    "SQLSTATE[42S22]: Column not found: 1054 Unknown column 'x'",
    '查询失败 select * from users',
    '文件 /var/www/app/Http/Kernel.php 出错',
    '请访问 https://host.test/a?sign=1 处理',
    '{"错误":"参数"}',
    'Server Error',
    '出错了 Undefined index user_id on line',
    { reason: '参数有误' },
    42,
    null,
  ]

  test.each(registry.map((endpoint) => [endpoint.id, endpoint] as const))('R32 %s', (_, endpoint) => {
    const { codeKey } = systems[systemOf(endpoint)]
    for (const msg of NASTY) {
      const body = { [codeKey]: 77, msg, message: 'at Handler.php', errmsg: 'boom' }
      const error = failing(() => readAnswer({ ...endpoint, success: () => false }, answer(body)))
      if (!(error instanceof ApiError)) throw error
      expect(error.sentence).toMatch(/^[\u4e00-\u9fff，。、！？\d]+$/)
    }
  })

  test('R32 说给人听的话照原文', () => {
    const error = failing(() => readAnswer(myHouses, answer({ code: 1, msg: '请先添加微信WiFi' })))
    expect(error).toMatchObject({ sentence: '请先添加微信WiFi' })
  })

  test('R32 429说要等多久', () => {
    const error = failing(() =>
      readAnswer(sendCode, { ...answer({ message: 'Too Many', code: 0 }, 429), retryAfter: 30 }),
    )
    expect(error).toMatchObject({ status: 429, sentence: '操作太频繁，请稍候30秒再试' })
    expect(failing(() => readAnswer(sendCode, answer('Too Many', 429)))).toMatchObject({
      sentence: '操作太频繁，请稍候一分钟再试',
    })
  })

  test('R32 422说出是哪一项', () => {
    const body = { message: 'The given data was invalid.', errors: { phone: ['The phone is invalid.'] } }
    expect(failing(() => readAnswer(sendCode, answer(body, 422)))).toMatchObject({
      kind: 'business',
      failure: 'invalid',
      sentence: '手机号填写有误，请核对后再提交',
    })
  })
})

test('R33 201和没有正文的204都是成功', () => {
  expect(readAnswer(myHouses, answer({ code: 0, data: [] }, 201))).toEqual([])
  expect(readAnswer(logout, answer(null, 204))).toBeUndefined()
})
