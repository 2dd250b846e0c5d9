import { SCENARIOS } from '@/contract/doors/scenarios'
import { createTestMock } from '../support/mock'

const begin = async (scenario: (typeof SCENARIOS)[number]) => {
  const mock = createTestMock()
  await mock.door('modules', { communityIdentifier: 10002, module: 'complaints', on: false })
  const { openid } = await mock.door<{ openid: string }>('scenarios', { scenario })
  return { mock, openid, tables: mock.world.tables }
}

test.each(SCENARIOS)('场景 %s 从标准数据开始，住户可以登录', async (scenario) => {
  const { mock, openid, tables } = await begin(scenario)
  expect(await mock.post('/api/v1/weapp/authorizations', { code: `wx:${openid}:1` })).toMatchObject({
    access_token: expect.any(String) as string,
  })
  expect(tables.switchedOff.all().filter(({ module }) => module === 'complaints')).toEqual([])
})

test('待审核和未通过的，申请就是那样，未通过的写明原因', async () => {
  const pending = await begin('pending')
  expect(pending.tables.applications.all().at(-1)).toMatchObject({ state: 'pending' })
  const rejected = await begin('rejected')
  expect(
    rejected.tables.applications.all().find(({ refuseReason }) => refuseReason?.includes('重新拍摄')),
  ).toMatchObject({
    state: 'rejected',
    person: { name: '沈知夏' },
  })
})

test('欠费的有前两年的账单；不欠费的没有待缴的；关闭了功能的不能缴费', async () => {
  const open = ({ tables }: Awaited<ReturnType<typeof begin>>) =>
    tables.bills.all().filter((bill) => bill.open && !bill.paid)
  const usual = open(await begin('twoHouses')).length
  expect(open(await begin('arrears'))).toHaveLength(usual + 2)
  expect(open(await begin('nothingDue'))).toEqual([])
  const { mock } = await begin('moduleOff')
  const token = await mock.signIn('resident-owner')
  const answer = await mock.post('/api/v1/order/list', { xiaoqu: '10002' }, token)
  expect(answer.code).not.toBe('0')
})

test('没有的场景不收', async () => {
  expect(await createTestMock().door('scenarios', { scenario: 'fire' })).toHaveProperty('error')
})
