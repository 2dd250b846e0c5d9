import { SCENARIOS } from '@/contract/doors/scenarios'
import { officesToTry } from '~mock/personas'
import { addHouseChange } from '~mock/world/people/house-changes'
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

test('修改房屋数据：物业按类型找得到；通过后两个平台都改了，身份不变；不通过就什么都不变', async () => {
  const { mock, tables } = await begin('houseChange')
  const { secretId, secretKey } = officesToTry.all
  const pair = { secret_id: secretId, secret_key: secretKey }
  const token = String((await mock.post('/api/v1/wjdh/secret', pair)).access_token)
  const asked = { xiaoqu: '10002', community_identifier: '10002', type: '修改房屋数据' }
  const { data } = await mock.post('/api/v1/wjdh/shenheList', asked, token)
  expect(data).toMatchObject([{ shenhe_type: '修改房屋数据', shenhe_status: '等待审核' }])
  const application = tables.applications.all().at(-1)
  const { id, houseId, accountId } = application ?? { id: 0, houseId: 0, accountId: 0 }
  const self = tables.people.all().find((person) => person.accountId === accountId)
  const home = () => tables.memberships.where('house', houseId).find(({ personId }) => personId === self?.id)
  expect(addHouseChange(mock.world, accountId, houseId, { use: 'residence' })).toBe('alreadyApplied')
  await mock.send('PUT', '/api/v1/wjdh/shenhe', { id, status: 1 }, token)
  expect(home()).toMatchObject({ role: 'owner', use: 'office', state: 'rented' })
  const record = tables.registryPeople.first('idNumber', self?.idNumber ?? '')
  expect(
    tables.residences.where('house', houseId).find(({ personId }) => personId === record?.id),
  ).toMatchObject({ use: 'office', state: 'rented' })
  const again = addHouseChange(mock.world, accountId, houseId, { use: 'residence' })
  if (typeof again === 'string') throw new Error(again)
  await mock.send('PUT', '/api/v1/wjdh/shenhe', { id: again.id, status: 0 }, token)
  expect(home()).toMatchObject({ use: 'office' })
  expect(addHouseChange(mock.world, accountId, 9_999, { use: 'residence' })).toBe('notMember')
})

test('没有的场景不收', async () => {
  expect(await createTestMock().door('scenarios', { scenario: 'fire' })).toHaveProperty('error')
})
