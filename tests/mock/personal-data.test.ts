import { consents, recordConsent as answerConsent } from '@/contract/weapp/consents'
import * as data from '@/contract/weapp/personal-data'
import { auditList, decideAudit } from '@/contract/wjdh/audits'
import { recordConsent } from '~mock/world/people/consents'
import { createTestMock, type Json, type TestMock } from '~tests/support/mock'
import { ask } from './calls'

const OWNER = '19000000001'

async function open(who: 'resident-owner' | 'resident-tenant' | 'resident-new' = 'resident-owner') {
  const mock = createTestMock()
  return { mock, token: await mock.signIn(who) }
}

const officeToken = async (mock: TestMock) =>
  String((await mock.post('/api/v1/wjdh/secret', { secret_id: '123456', secret_key: '123456' })).access_token)

const officeApplications = async (mock: TestMock): Promise<Json[]> =>
  (await ask(mock, auditList, { community_identifier: 10002 }, await officeToken(mock))).data as Json[]

async function codeFor(mock: TestMock, phone: string) {
  const sent = await mock.post('/api/v1/verificationCodes/phone', { phone, type: 'verify' })
  const { code } = await mock.lastCode(phone)
  return { verification_key: sent.key, verification_code: code }
}

const accountOf = (mock: TestMock, phone: string) => {
  const account = mock.world.tables.accounts.first('phone', phone)
  if (!account) throw new Error('no account')
  return account
}
const personOf = (mock: TestMock, phone: string) => mock.world.tables.people.first('phone', phone)

describe('我的信息', () => {
  test('只有本人的：账号、登记、房屋、申请、投诉、授权和待缴费', async () => {
    const { mock, token } = await open('resident-tenant')
    const { data: own } = await ask(mock, data.personalData, {}, token)
    expect(own).toMatchObject({
      account: { phone: '19000000002', name: '周予安' },
      person: { name: '周予安', phone: '19000000002' },
      houses: [{ role: '租客' }],
      applications: [{ status: 0, shenhe_type: '租客绑定' }],
      unpaid: { count: 1, fen: 5_180 },
    })
    expect(JSON.stringify(own)).not.toMatch(/19000000001|林晓岚/)
  })

  test('还没有登记的人只有账号', async () => {
    const { mock, token } = await open('resident-new')
    const { data: own } = await ask(mock, data.personalData, {}, token)
    expect(own).toMatchObject({ person: null, houses: [], applications: [], unpaid: { count: 0, fen: 0 } })
  })
})

describe('更正', () => {
  test('物业看到的是修改个人信息；通过后两个平台都改了，别的不变', async () => {
    const { mock, token } = await open()
    expect(await ask(mock, data.correctPerson, { job: '医生' }, token)).toMatchObject({ code: '0' })
    expect(await ask(mock, data.correctPerson, { job: '律师' }, token)).toMatchObject({ code: '1' })
    const [request] = (await officeApplications(mock)).filter(
      ({ shenhe_type: type }) => type === '修改个人信息',
    )
    expect(request).toMatchObject({ shenhe_status: '等待审核' })
    const before = personOf(mock, OWNER)
    const decided = { id: request?.shenhe_id ?? request?.id, status: 1 }
    await ask(mock, decideAudit, decided, await officeToken(mock))
    expect(personOf(mock, OWNER)).toEqual({ ...before, job: '医生' })
    expect(mock.world.tables.registryPeople.first('phone', OWNER)).toMatchObject({ job: '医生' })
    expect(mock.world.tables.memberships.where('person', before?.id ?? 0)).toHaveLength(2)
  })

  test('没有登记的人没有什么可更正，空的更正也不收', async () => {
    const { mock, token } = await open('resident-new')
    expect(await ask(mock, data.correctPerson, { job: '医生' }, token)).toMatchObject({
      msg: '没有查找到您的个人信息',
    })
    const owner = await mock.signIn('resident-owner')
    expect(await ask(mock, data.correctPerson, {}, owner)).toMatchObject({ code: '1' })
  })
})

describe('授权', () => {
  test('记下的是最新的回答', async () => {
    const { mock, token } = await open()
    for (const given of [1, 0, 1]) await ask(mock, answerConsent, { scope: 2, version: '2', given }, token)
    const { data: rows } = await ask(mock, consents, {}, token)
    expect(rows).toMatchObject([
      { scope: 1, version: '1', given: 1 },
      { scope: 2, version: '2', given: 1 },
    ])
  })

  test.each([
    ['face', 2, 'photo', ''],
    ['politicalStatus', 4, 'politicalStatus', undefined],
    ['lowIncome', 5, 'lowIncome', undefined],
    ['petitioner', 6, 'petitioner', undefined],
  ] as const)('撤回 %s：登记、安防和申请里都删掉', async (_, scope, field, gone) => {
    const { mock, token } = await open()
    const { people, registryPeople, photos } = mock.world.tables
    photos.put({ path: '/wjdh-platform/face-photo/1.jpg', type: 'image/jpeg', base64: '' })
    for (const table of [people, registryPeople]) {
      const row = table.first('phone', OWNER)
      if (row)
        table.change(row.id, {
          photo: 'https://mock.test/wjdh-platform/face-photo/1.jpg',
          lowIncome: true,
          petitioner: true,
          politicalStatus: 'partyMember',
        })
    }
    await ask(mock, data.correctPerson, { job: '医生' }, token)
    await ask(mock, answerConsent, { scope, version: '1', given: 0 }, token)
    expect(personOf(mock, OWNER)?.[field]).toBe(gone)
    expect(registryPeople.first('phone', OWNER)?.[field]).toBe(gone)
    expect(mock.world.tables.applications.all().at(-1)?.person[field]).toBe(gone)
    expect(photos.get('/wjdh-platform/face-photo/1.jpg') === undefined).toBe(scope === 2)
  })
})

describe('注销', () => {
  test('别人手机上的验证码不算；错的、用过的也不算', async () => {
    const { mock, token } = await open()
    const foreign = await codeFor(mock, '19000000002')
    expect(await ask(mock, data.deleteAccount, foreign, token)).toMatchObject({ msg: '验证码错误' })
    const own = await codeFor(mock, OWNER)
    expect(await ask(mock, data.deleteAccount, { ...own, verification_code: '0000' }, token)).toMatchObject({
      msg: '验证码错误',
    })
    expect(accountOf(mock, OWNER)).toBeDefined()
  })

  test('账号、凭证、授权、没有通过的申请都没有了；物业依法要留的都在', async () => {
    const { mock, token } = await open('resident-tenant')
    const { tables } = mock.world
    const { id } = accountOf(mock, '19000000002')
    const person = personOf(mock, '19000000002')
    recordConsent(mock.world, id, { scope: 'face', version: '1', given: true })
    const bills = tables.bills.size
    const complaints = tables.complaints.size
    expect(await ask(mock, data.deleteAccount, await codeFor(mock, '19000000002'), token)).toMatchObject({
      code: '0',
    })
    expect(tables.accounts.first('phone', '19000000002')).toBeUndefined()
    expect(tables.consents.where('account', id)).toEqual([])
    expect(tables.applications.where('account', id)).toEqual([])
    expect(tables.smsCodes.where('phone', '19000000002')).toEqual([])
    expect(await ask(mock, data.personalData, {}, token)).toMatchObject({ token_expired: '0' })
    // The person is still registered in the house, without an account and without the facts that needed a consent.
    const { photo, politicalStatus, lowIncome, petitioner } = personOf(mock, '19000000002') ?? {}
    expect([photo, politicalStatus, lowIncome, petitioner]).toEqual(['', undefined, undefined, undefined])
    expect(personOf(mock, '19000000002')?.accountId).toBeUndefined()
    expect(tables.memberships.where('person', person?.id ?? 0)).toHaveLength(1)
    expect([tables.bills.size, tables.complaints.size]).toEqual([bills, complaints])
    expect(JSON.stringify(await officeApplications(mock))).not.toContain('19000000002')
  })

  test('注销以后同一个手机号可以重新注册，登记过的房屋验证后又绑定上', async () => {
    const { mock, token } = await open()
    await ask(mock, data.deleteAccount, await codeFor(mock, OWNER), token)
    const sent = await mock.post('/api/v1/verificationCodes/phone', { phone: OWNER, type: 'register' })
    const session = await mock.post('/api/v1/weapp/users', {
      verification_key: sent.key,
      verification_code: (await mock.lastCode(OWNER)).code,
      password: 'Wanjia-0009',
      code: 'wx:again:1',
      name: '林',
      avatar: 'a',
    })
    const again = String(session.access_token)
    expect(await mock.post('/api/v1/security/phone', await codeFor(mock, OWNER), again)).toMatchObject({
      code: 0,
    })
    const { data: own } = await ask(mock, data.personalData, {}, again)
    expect(own).toMatchObject({ person: { name: '林晓岚', zzmm: null }, houses: [{}, {}] })
  })
})
