import { me } from '@/contract/rental/users'
import { preorders } from '@/contract/rental/preorders'
import { houseRelease } from '@/contract/rental/houses'
import { createTestMock, type Json } from '~tests/support/mock'
import { newHouse, openRental, refused } from './rental-session'

test('测试台让认证待审核、不通过：本人看到结果和原因，不能发布', async () => {
  const mock = createTestMock()
  const session = await openRental(mock, 'rental-landlord')
  const state = async () => (await session.ask(me)).ans as Json
  expect(await state()).toMatchObject({ user_check_status: 2, house_check_status: 2 })
  const decide = (outcome: string, reason?: string) =>
    mock.door('rental-checks', { user: session.id, subject: 'identity', outcome, reason })
  await decide('pending')
  expect(await state()).toMatchObject({ user_check_status: 1 })
  const house_id = await newHouse(session)
  expect(await session.ask(houseRelease, { house_id })).toEqual(refused('请先完成实名认证'))
  await decide('refused', '照片不清晰')
  expect(await state()).toMatchObject({ user_check_status: 3, user_check_reason: '照片不清晰' })
  await decide('passed')
  expect(await state()).toMatchObject({ user_check_status: 2 })
  expect((await state()).user_check_reason).toBeUndefined()
})

test('测试台让信息费到账：租客看到房东的联系方式，房东看到这条申请', async () => {
  const mock = createTestMock()
  const tenant = await openRental(mock, 'resident-tenant')
  const landlord = await openRental(mock, 'rental-landlord')
  const list = async (who: typeof tenant, side: string) => (await who.ask(preorders, { side })).ans as Json[]
  const [submitted] = await list(tenant, 'tenant')
  expect(submitted).toMatchObject({ status: 1, pay_time: null, info_fee: 10 })
  expect(submitted?.contact_phone).toBeUndefined()
  const answer = await mock.door('rental-preorders', { preorder: submitted?.pre_order_id, status: 'paid' })
  expect(answer).toMatchObject({ status: 'paid', visitor: '周予安' })
  expect((await list(tenant, 'tenant'))[0]).toMatchObject({
    status: 2,
    contact_phone: expect.stringMatching(/^1900000/) as string,
  })
  const asked = await list(landlord, 'landlord')
  expect(asked.map(({ status }) => status)).toEqual([2, 3])
  expect(asked[0]).toMatchObject({ contact_name: '周予安', contact_phone: '19000000002' })
  expect(await list(landlord, 'tenant')).toEqual([])
})

test('没有的人和申请都说明', async () => {
  const mock = createTestMock()
  const check = { user: 999_999, subject: 'identity', outcome: 'passed' }
  expect(await mock.door('rental-checks', check)).toEqual({ error: 'this user has sent nothing of that' })
  expect(await mock.door('rental-preorders', { preorder: 999_999, status: 'paid' })).toEqual({
    error: 'no such viewing request',
  })
  expect(await mock.door('rental')).toMatchObject({ users: expect.any(Array) as Json[] })
})
