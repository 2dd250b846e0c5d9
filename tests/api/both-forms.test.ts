/** @jest-environment node */
import { failedWith } from '@/api/errors'
import { FORMS, type Form } from '@/contract/core/systems'
import * as auth from '@/contract/weapp/auth'
import { application } from '@/contract/weapp/application'
import { district } from '@/contract/weapp/district'
import { submitForm } from '@/contract/weapp/form'
import { houseDetail, myHouses } from '@/contract/weapp/houses'
import { openid } from '@/contract/weapp/openid'
import { permissions } from '@/contract/weapp/own'
import { payOrder } from '@/contract/weapp/payments'
import * as places from '@/contract/weapp/places'
import { houseOwner, securityPhone } from '@/contract/weapp/verification'
import { signInByOwnPhone } from '@/contract/weapp/wechat-sign-in'
import { order, orders, payments } from '@/contract/weapp/orders'
import { phonesToTry } from '~mock/personas'
import { idNumberOf } from '~mock/world/people/seed-people'
import { openSite, type Site } from './endpoints/site'

// One resident's whole use of the app, through the real client and the real mock in both forms. The calls and their types are the same.

const PHONE = phonesToTry.unknown
const COMMUNITY = '10002'

async function codeFor({ call, mock }: Site, purpose: auth.CodePurpose) {
  const { key } = await call(auth.sendCode, { phone: PHONE, purpose })
  return { verificationKey: key, verificationCode: (await mock.lastCode(PHONE)).code }
}

/** Registers a new person: in one form with a password, in the other by signing in. */
async function enter(site: Site, form: Form): Promise<string[]> {
  const { call } = site
  if (form === '2020-11') {
    const proof = { ...(await codeFor(site, 'register')), password: 'Test-1234', wxCode: 'wx:newcomer:1' }
    const { accessToken, roles } = await call(auth.register, { ...proof, name: '新邻居', avatar: 'a' })
    site.signIn('weapp', accessToken)
    return roles
  }
  const { openid: who, sessionKey = '' } = await call(openid, { wxCode: 'wx:newcomer:1' })
  const proof = { ...(await codeFor(site, 'login')), openid: who, sessionKey, name: '新邻居', avatar: 'a' }
  const { accessToken, roles } = await call(signInByOwnPhone, proof)
  site.signIn('weapp', accessToken)
  return roles
}

async function countyOf({ call }: Site, form: Form): Promise<number | undefined> {
  if (form === '2020-11') return undefined
  const [province] = await call(district, {})
  return province?.cities[0]?.counties[0]?.id
}

/** Chooses places from the region down to the last house of the last building, which has no owner. */
async function pickHouse(site: Site, form: Form): Promise<number> {
  const { call } = site
  const communities = await call(places.communities, { countyId: await countyOf(site, form) })
  expect(communities.map(({ identifier }) => identifier)).toContain(COMMUNITY)
  const last = <T>(rows: readonly T[]): T => {
    const row = rows.at(-1)
    if (row === undefined) throw new Error('an empty level')
    return row
  }
  const building = last(await call(places.buildings, { communityIdentifier: COMMUNITY }))
  const unit = last(await call(places.units, { buildingId: building.id }))
  const floor = last(await call(places.floors, { unitId: unit.id }))
  return last(await call(places.houses, { floorId: floor.id })).id
}

const FORM = {
  phone: PHONE,
  idNumber: idNumberOf('19900101', 311),
  name: '新邻居',
  photo: 'https://example.com/face.jpg',
  sex: 'female',
  birth: '19900101',
  nation: '汉族',
  address: '样例省样例市灯火路3号',
  politicalStatus: 'masses',
  veteran: false,
  lowIncome: false,
  petitioner: false,
  job: '教师',
  company: '样例有限公司',
  role: 'owner',
  state: 'selfUsed',
  use: 'residence',
  ownership: 'private',
  occupantType: 'owner',
  communityIdentifier: COMMUNITY,
} as const

test.each(FORMS)(
  '%s：登录、选房、查业主、验手机、提交、审核、看房屋、缴费，同样的调用走得通',
  async (form) => {
    const site = openSite(form)
    const { call, mock } = site
    expect(await enter(site, form)).toEqual(['NewMember'])
    const houseId = await pickHouse(site, form)
    const error: unknown = await call(houseOwner, { houseId }).catch((thrown: unknown) => thrown)
    expect(failedWith(error, houseOwner, 'ownerUnknown')).toBe(true)
    const verified = { ...(await codeFor(site, 'verify')), communityIdentifier: COMMUNITY, name: FORM.name }
    expect(await call(securityPhone, verified)).toBe('notFound')
    await call(submitForm, { ...FORM, houseId })
    const waiting = form === '2021-02' ? 'Shenheing' : 'NewMember'
    expect(await call(permissions, {})).toEqual([waiting])

    const [row] = await call(myHouses, { communityIdentifier: COMMUNITY })
    expect(row).toMatchObject({ state: 'pending' })
    const applicationId = row?.applicationId ?? 0
    const { submitted } = await call(application, { applicationId })
    expect(submitted).toMatchObject({ 姓名: FORM.name, 角色: '业主' })
    await mock.door('applications', { id: applicationId, state: 'approved' })
    expect(await call(permissions, {})).toEqual(['HouseMember'])
    const [house] = await call(myHouses, { communityIdentifier: COMMUNITY })
    expect(house).toMatchObject({ houseId, state: 'approved', role: 'owner' })
    const detail = await call(houseDetail, { houseId, role: 'owner' })
    expect(detail.bound.map(({ name }) => name)).toEqual([FORM.name])

    // The owner persona has bills.
    site.signIn('weapp', await mock.signIn('resident-owner'))
    const { bills } = await call(orders, { communityIdentifier: COMMUNITY, paid: false })
    const two = bills.slice(0, 2)
    const { amount } = await call(payOrder, { ids: two.map(({ id }) => id) })
    expect(amount).toBe(two.reduce((sum, bill) => sum + bill.amount, 0))
    const history = await call(payments, { communityIdentifier: COMMUNITY })
    const paid = history.find((one) => one.amount === 193_320)
    expect(paid).toMatchObject({ title: '物业费' })
    const bill = await call(order, { id: paid?.bills[0]?.id ?? 0 })
    expect(bill).toMatchObject({ paid: 'paid', paymentNumber: paid?.paymentNumber, remark: '2025年全年' })
  },
)

test.each(FORMS)('%s：token失效的回答被认作失效，不当作别的（R29）', async (form) => {
  const site = openSite(form)
  site.signIn('weapp', await site.mock.signIn('resident-owner'))
  for (const { token } of site.mock.world.tables.tokens.where('system', 'weapp'))
    site.mock.world.tables.tokens.remove(token)
  const lost: unknown = await site
    .call(myHouses, { communityIdentifier: COMMUNITY })
    .catch((thrown: unknown) => thrown)
  expect(lost).toMatchObject({ kind: 'sessionLost' })
})

test('只在另一种形式里有的调用不发出去，说明是约定的错', async () => {
  const site = openSite('2021-02')
  const refused: unknown = await site
    .call(auth.loginByPassword, { username: PHONE, password: 'x', wxCode: 'wx:a:1' })
    .catch((thrown: unknown) => thrown)
  expect(refused).toMatchObject({ kind: 'contract', operation: 'weapp.loginByPassword' })
  expect(site.mock.world.tables.journal.size).toBe(0)
})
