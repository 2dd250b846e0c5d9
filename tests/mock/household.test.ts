import type { EndpointSpec } from '@/contract/core/endpoint'
import { FORMS, type Form } from '@/contract/core/systems'
import { cancelApplication } from '@/contract/weapp/application'
import { sendCode } from '@/contract/weapp/auth'
import { activate } from '@/contract/weapp/activation'
import * as household from '@/contract/weapp/household'
import { houseDetail, myHouses } from '@/contract/weapp/houses'
import { inForm } from '@/contract/core/forms'
import { orders } from '@/contract/weapp/orders'
import { housesToTry, phonesToTry } from '~mock/personas'
import { idNumberOf } from '~mock/world/people/seed-people'
import { houseAt } from '~mock/world/places/seed-places'
import { createTestMock, type Json, type TestMock } from '~tests/support/mock'
import { ask } from './calls'

const IN = { community_identifier: '10002' }
const PHONE = phonesToTry.unknown

async function as(mock: TestMock, persona: Parameters<TestMock['signIn']>[0]) {
  const token = await mock.signIn(persona)
  return (endpoint: EndpointSpec, fields: Json) => ask(mock, inForm(endpoint, mock.world.form), fields, token)
}

function open(form: Form = '2020-11') {
  const mock = createTestMock()
  mock.world.setForm(form)
  return mock
}

const rowsOf = ({ data }: Json) => data as Json[]
const firstHouse = ({ world }: TestMock) => houseAt(world, housesToTry.ownersFirst).id

/** The membership of a person in the owner's first house. */
const membershipOf = ({ world }: TestMock, name: string) =>
  world.tables.memberships
    .all()
    .find(({ personId, houseId }) => world.tables.people.need(personId).name === name && houseId === houseAt(world, housesToTry.ownersFirst).id)?.id // prettier-ignore

const decide = (mock: TestMock, state: 'approved' | 'rejected' = 'approved') =>
  mock.door('applications', { id: mock.world.tables.applications.all().at(-1)?.id, state })

const detailOf = async (mock: TestMock, call: Awaited<ReturnType<typeof as>>, role: Json[string] = 1) => {
  const id = firstHouse(mock)
  return (await call(houseDetail, mock.world.form === '2021-02' ? { house_id: id, role: '业主' } : { id, role }))
    .data as { yibangding: Json[]; weibangding: Json[] }
} // prettier-ignore

const newMember = (mock: TestMock, fields: Json = {}) => ({
  ...IN,
  who: 0,
  name: '林小满',
  phone: PHONE,
  idcard: idNumberOf('20100101', 77),
  role: mock.world.form === '2021-02' ? '儿子' : 11,
  house_id: membershipOf(mock, '林晓岚'),
  ...fields,
})

test.each(FORMS)('R42 %s：业主添加家人，物业通过后在成员里；本人用姓名和短信激活，只能一次', async (form) => {
  const mock = open(form)
  const owner = await as(mock, 'resident-owner')
  expect(await owner(household.addMember, newMember(mock))).toMatchObject({ msg: '已提交审核' })
  expect(await owner(household.addMember, newMember(mock))).toMatchObject({ msg: '该住户的申请正在审核，请等待' })
  expect((await detailOf(mock, owner)).weibangding.map(({ name }) => name)).toContain('林小满')
  await decide(mock)
  const member = (await detailOf(mock, owner)).yibangding.find(({ name }) => name === '林小满')
  expect(member).toMatchObject({ role: '儿子', shouquan: '邀请激活', charge: '禁用支付', jiebang: '解绑' })

  const relative = await as(mock, 'resident-new')
  const verified = async (name: string) => {
    const { key } = await relative(sendCode, { phone: PHONE, type: 'verify' })
    const { code } = await mock.lastCode(PHONE)
    return relative(activate, { verification_key: key, verification_code: code, name })
  }
  expect(await verified('别的人')).toMatchObject({ code: '1', msg: '没有查找到您的信息，请核对姓名和手机号' })
  mock.clock.advance(61_000)
  expect(await verified('林小满')).toMatchObject({ code: '0', msg: '激活成功' })
  mock.clock.advance(61_000)
  expect(await verified('林小满')).toMatchObject({ msg: '您已激活，无需重复激活' })
  const list = rowsOf(await relative(myHouses, { ...IN, type: 'bangding' }))
  expect(list.map(({ house_id: id }) => id)).toEqual([firstHouse(mock)])
}) // prettier-ignore

test('R42 业主说了算：能管理的才能添加，不能缴费的看不到这套房屋的账单', async () => {
  const mock = open()
  const owner = await as(mock, 'resident-owner')
  const id = membershipOf(mock, '陆知远')
  const account = mock.world.tables.accounts.first('openid', 'resident-new')
  const person = mock.world.tables.people.all().find(({ name }) => name === '陆知远')
  mock.world.tables.people.change(person?.id ?? 0, { accountId: account?.id })
  const husband = await as(mock, 'resident-new')
  const asHusband = { ...newMember(mock), house_id: id }
  expect(await husband(household.addMember, asHusband)).toMatchObject({ msg: '您没有权限这样做，请联系业主' })
  expect(await husband(household.managedHouses, { ...IN, type: 'shouquan' })).toMatchObject({ data: [] })
  expect((await owner(household.changeManagement, { ...IN, people_house_id: id })).data).toBe('禁用管理')
  expect(rowsOf(await husband(household.managedHouses, { ...IN, type: 'shouquan' }))).toHaveLength(1)
  expect(await husband(household.addMember, asHusband)).toMatchObject({ msg: '已提交审核' })
  const due = async () => rowsOf(await husband(orders, { ...IN, paied: 0 })).length
  const before = await due()
  expect(before).toBeGreaterThan(0)
  expect((await owner(household.changePayment, { people_house_id: id })).data).toBe('授权支付')
  expect(await due()).toBe(0)
  expect((await owner(household.changePayment, { people_house_id: id })).data).toBe('禁用支付')
  expect(await due()).toBe(before)
  // A tenant can change neither another household nor their own rights.
  const tenant = await as(mock, 'resident-tenant')
  expect(await tenant(household.changePayment, { people_house_id: id })).toMatchObject({ code: '1' })
  expect(await husband(household.changePayment, { people_house_id: id })).toMatchObject({ code: '1' })
})

test.each(FORMS)('R42 %s：解绑要物业审核：审核中、没通过照旧、通过后已解绑，可以从列表里删除', async (form) => {
  const mock = open(form)
  const owner = await as(mock, 'resident-owner')
  const id = membershipOf(mock, '林晓岚')
  const states = async (type: string) =>
    rowsOf(await owner(myHouses, { ...IN, type }))
      .filter(({ people_house_id: one }) => one === id)
      .map(({ status }) => status)
  const words = form === '2021-02' ? ['审核已通过', '解绑审核中', '已解绑'] : [1, 4, 5]
  expect(await states('bangding')).toEqual([words[0]])
  expect(await owner(household.unbind, { people_house_id: id })).toMatchObject({ code: '0' })
  expect(await owner(household.unbind, { people_house_id: id })).toMatchObject({ msg: '已申请解绑，请等待物业审核' })
  expect(await states('bangding')).toEqual([words[1]])
  expect(mock.world.tables.applications.all().at(-1)).toMatchObject({ type: '业主解绑' })
  await decide(mock, 'rejected')
  expect(await states('bangding')).toEqual([words[0]])
  await owner(household.unbind, { people_house_id: id })
  await decide(mock)
  expect(await states(form === '2021-02' ? 'jiebang' : 'bangding')).toEqual([words[2]])
  const tenant = await as(mock, 'resident-tenant')
  expect(await tenant(household.removeHouse, { people_house_id: id })).toMatchObject({ code: '1' })
  expect(await owner(household.removeHouse, { people_house_id: id })).toMatchObject({ code: '0' })
  expect(await states(form === '2021-02' ? 'jiebang' : 'bangding')).toEqual([])
}) // prettier-ignore

test('R42 没通过的申请可以删除，物业那里还在', async () => {
  const mock = open()
  const tenant = await as(mock, 'resident-tenant')
  const refused = rowsOf(await tenant(myHouses, {})).find(({ status }) => status === 0)
  expect(await tenant(cancelApplication, { id: refused?.shenhe_id })).toMatchObject({ code: '0' })
  expect(rowsOf(await tenant(myHouses, {})).some(({ status }) => status === 0)).toBe(false)
  expect(mock.world.tables.applications.get(Number(refused?.shenhe_id))).toMatchObject({ state: 'rejected' })
})
