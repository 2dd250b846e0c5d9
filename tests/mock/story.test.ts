import { masked } from '~mock/server/masked'
import { createTestMock } from '../support/mock'

interface Told {
  readonly endpoint?: string
  readonly outcome: string
  readonly asked?: unknown
  readonly answered?: unknown
}

test('经过里有问了什么、答了什么，最早的在前', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-owner')
  await mock.post('/api/v1/order/list', { xiaoqu: '10002' }, token)
  const story = await mock.door<Told[]>('story')
  expect(story.map(({ endpoint }) => endpoint)).toEqual(['weapp.loginByWxCode', 'wjdh.orderList'])
  expect(story[1]).toMatchObject({ outcome: 'success', asked: { xiaoqu: '10002' } })
  expect(JSON.stringify(story[1]?.answered)).toContain('物业费')
})

test('经过里没有人的电话、证件、姓名，没有令牌和密码', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-owner')
  await mock.post('/api/v1/user/housesList', {}, token)
  await mock.post('/api/v1/order/list', { xiaoqu: '10002' }, token)
  await mock.post('/api/v1/weapp/authorizations', { phone: '19000000001', password: 'Wanjia-0001' })
  await mock.post('/api/v1/verificationCodes/phone', { phone: '19000000020', type: 'verify' })
  const text = JSON.stringify(await mock.door('story'))
  const { accounts, people, registryPeople } = mock.world.tables
  for (const { name } of [...accounts.all(), ...people.all(), ...registryPeople.all()])
    expect(text).not.toContain(name)
  expect(text).not.toMatch(/1900000\d{4}|\d{17}[\dXx]/)
  for (const secret of [token, 'Wanjia-0001']) expect(text).not.toContain(secret)
})

test('没有人的资料的照样看得见：代码、金额、小区、状态；长的截短', () => {
  expect(
    masked({
      code: '0',
      amount: 19.5,
      community_identifier: 10002,
      title: '物业费',
      status: 1,
      at: 1_772_416_800_000,
    }),
  ).toEqual({
    code: '0',
    amount: 19.5,
    community_identifier: 10002,
    title: '物业费',
    status: 1,
    at: '177**********',
  })
  expect(
    masked({ name: '林晓岚', people_photo: '/9j/4AAQ', content: '打 19000000001 找我', code: '483920' }),
  ).toEqual({
    name: '林**',
    people_photo: '…（8字）',
    content: '打 190******** 找我',
    code: '…（6字）',
  })
  expect(masked(['长'.repeat(100)])).toEqual([`${'长'.repeat(80)}…（100字）`])
  expect(masked(Array.from({ length: 25 }, () => 1))).toHaveLength(21)
})
