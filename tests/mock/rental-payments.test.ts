import {
  bindingStatus,
  createPreorder,
  getAuthUrl,
  getPreorderPaymenturl,
  payToCustomer,
  zhima,
} from '@/contract/rental/payments'
import { myHouseList, pulloffHouse } from '@/contract/rental/houses'
import { INTERNAL } from '~mock/world/rental/users'
import { issueToken } from '~mock/world/people/tokens'
import { createTestMock, MOCK_ORIGIN, type Json, type TestMock } from '~tests/support/mock'
import { ask } from './calls'
import { openRental, refused } from './rental-session'
import { stateOf } from './state'

function letHouse(mock: TestMock): Json {
  const [house] = mock.world.tables.rentalHouses.all()
  return { house_id: house?.id, owner_id: house?.ownerId }
}
const answer = (ans: unknown) => ({ status: 0, msg: '', ans })
const consent = (mock: TestMock, openid: string) =>
  mock.handle(
    new Request(`${MOCK_ORIGIN}/__mock/alipay`, { method: 'POST', body: JSON.stringify({ openid }) }),
  )

describe('看房申请', () => {
  test('返回编号；同一房源再申请是同一个', async () => {
    const mock = createTestMock()
    const session = await openRental(mock, 'rental-visitor')
    const first = await session.ask(createPreorder, letHouse(mock))
    expect(first).toEqual({ status: 0, msg: 'OK', ans: expect.any(Number) as number })
    expect(await session.ask(createPreorder, letHouse(mock))).toEqual(first)
  })

  test('自己的、没有的、未发布的、房东不符的，都拒绝，世界不变', async () => {
    const mock = createTestMock()
    const owner = await openRental(mock, 'rental-landlord')
    const session = await openRental(mock, 'rental-visitor')
    const house = letHouse(mock)
    const draft = {
      ...house,
      house_id: mock.world.tables.rentalHouses.all().find(({ status }) => status === 'draft')?.id,
    }
    const before = stateOf(mock)
    expect(await owner.ask(createPreorder, house)).toEqual(refused('不能申请看自己的房源'))
    expect(await session.ask(createPreorder, { ...house, house_id: 99_999 })).toEqual(refused('没有该房源'))
    expect(await session.ask(createPreorder, draft)).toEqual(refused('没有该房源'))
    expect(await session.ask(createPreorder, { ...house, owner_id: session.id })).toEqual(
      refused('该房源不属于这位房东'),
    )
    expect(stateOf(mock)).toEqual(before)
  })

  test('支付地址是虚构的域名，带着返回地址；别人的申请、相对地址、下架的房源被拒绝', async () => {
    const mock = createTestMock()
    const session = await openRental(mock, 'rental-visitor')
    const owner = await openRental(mock, 'rental-landlord')
    const { ans: pre_order_id } = await session.ask(createPreorder, letHouse(mock))
    const fields = { pre_order_id, return_url: 'https://wanjia.example.invalid/back?a=1' }
    const { ans } = await session.ask(getPreorderPaymenturl, fields)
    expect(Object.keys(ans as Json).sort()).toEqual(['payment_url', 'result'])
    const { result, payment_url } = ans as Record<string, string>
    const { host, searchParams } = new URL(payment_url ?? '')
    expect([result, host]).toEqual(['SUCCESS', 'pay.example.invalid'])
    expect(searchParams.get('return_url')).toBe(fields.return_url)
    expect(JSON.parse(searchParams.get('biz_content') ?? '')).toMatchObject({
      out_trade_no: String(pre_order_id),
      total_amount: 10,
      subject: '信息费',
    })
    expect(await owner.ask(getPreorderPaymenturl, fields)).toEqual(refused('没有该看房申请'))
    expect(await session.ask(getPreorderPaymenturl, { ...fields, return_url: '/back' })).toEqual(
      refused('返回地址填写有误'),
    )
    await owner.ask(pulloffHouse, letHouse(mock))
    expect(await session.ask(getPreorderPaymenturl, fields)).toEqual(refused('没有该房源'))
  })
})

describe('支付宝', () => {
  test('未绑定为-1；要到授权地址、在支付宝同意之后为1', async () => {
    const mock = createTestMock()
    const session = await openRental(mock, 'rental-visitor')
    expect(await session.ask(bindingStatus)).toEqual(answer(-1))
    expect((await consent(mock, 'rental-visitor')).status).toBe(409)
    const { ans } = await session.ask(getAuthUrl)
    expect(ans).toEqual({
      auth_url: expect.stringMatching(
        /^https:\/\/auth\.example\.invalid\/.*state=[0-9a-f]{32}&redirect_uri=/,
      ) as string,
      result: 'SUCCESS',
    })
    expect(await session.ask(bindingStatus)).toEqual(answer(-1))
    expect((await consent(mock, 'rental-visitor')).status).toBe(200)
    expect(await session.ask(bindingStatus)).toEqual(answer(1))
    expect((await consent(mock, 'nobody')).status).toBe(404)
  })

  test('芝麻分：N只用缓存，没有为-1；AUTO首次须授权，之后用缓存；Y每次取新的', async () => {
    const mock = createTestMock()
    const session = await openRental(mock, 'rental-visitor')
    const score = (refresh?: string) => session.ask(zhima, refresh === undefined ? {} : { refresh })
    expect(await score('N')).toEqual(answer(-1))
    for (const refresh of [undefined, 'AUTO', 'Y'])
      expect(await score(refresh)).toEqual(refused('请先完成支付宝授权'))
    await session.ask(getAuthUrl)
    await consent(mock, 'rental-visitor')
    expect(await score('N')).toEqual(answer(-1))
    const first = await score()
    expect(first).toEqual(answer(expect.stringMatching(/^[3-9]\d\d$/)))
    expect(await score('N')).toEqual(first)
    expect(await score('AUTO')).toEqual(first)
    const fresh = await score('Y')
    expect(fresh).not.toEqual(first)
    expect(await score('N')).toEqual(fresh)
    expect(await score('NEVER')).toEqual(refused('刷新方式填写有误'))
  })
})

describe('R23 企业向个人转账', () => {
  const PAY = { order_id: '7', payee_type: 'ALIPAY_LOGONID', payee_acount: 'a@example.invalid', amount: 0.1 }
  const internal = (mock: TestMock) => issueToken(mock.world, 'rental', INTERNAL).token

  test('用户的token被拒绝，世界不变', async () => {
    const mock = createTestMock()
    const session = await openRental(mock, 'rental-landlord')
    const before = stateOf(mock)
    expect(await session.ask(payToCustomer, PAY)).toEqual(refused('内部接口，不开放'))
    expect(stateOf(mock)).toEqual(before)
  })

  test('内部token得到{order_id, status}；同一订单只转一次，内容不同则拒绝', async () => {
    const mock = createTestMock()
    const token = internal(mock)
    const paid = answer({ order_id: '7', status: 'SUCCESS' })
    expect(await ask(mock, payToCustomer, PAY, token)).toEqual(paid)
    expect(await ask(mock, payToCustomer, PAY, token)).toEqual(paid)
    expect(mock.world.tables.transfers.size).toBe(1)
    expect(await ask(mock, payToCustomer, { ...PAY, amount: 5 }, token)).toEqual(
      refused('该订单已有内容不同的转账'),
    )
  })

  test.each([
    [{ amount: 0.09 }, '金额填写有误'],
    [{ amount: '0.101' }, '金额填写有误'],
    [{ payee_type: 'ALIPAY_USERID' }, '账户与账户类型不符'],
    [{ payee_acount: '林某' }, '账户与账户类型不符'],
    [{ payee_type: 'BANK' }, '账户类型填写有误'],
  ])('%j时拒绝：%s', async (part, msg) => {
    const mock = createTestMock()
    expect(await ask(mock, payToCustomer, { ...PAY, ...part }, internal(mock))).toEqual(refused(msg))
    expect(mock.world.tables.transfers.size).toBe(0)
  })

  test('内部token不是用户，别的接口不收', async () => {
    const mock = createTestMock()
    expect(await ask(mock, myHouseList, {}, internal(mock))).toMatchObject({
      status: 2,
      msg: '该token不属于任何用户',
    })
  })
})
