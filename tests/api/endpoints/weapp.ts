import { readFileSync } from 'node:fs'
import * as auth from '@/contract/weapp/auth'
import * as wechat from '@/contract/weapp/wechat-sign-in'
import * as orders from '@/contract/weapp/orders'
import * as payments from '@/contract/weapp/payments'
import * as openid from '@/contract/weapp/openid'
import * as announcements from '@/contract/weapp/announcements'
import * as complaints from '@/contract/weapp/complaints'
import { bindMoreHouses, submitForm } from '@/contract/weapp/form'
import { application, cancelApplication } from '@/contract/weapp/application'
import { houseDetail, myHouses } from '@/contract/weapp/houses'
import * as consents from '@/contract/weapp/consents'
import * as personal from '@/contract/weapp/personal-data'
import { district } from '@/contract/weapp/district'
import { industries, jobs, smallIndustries } from '@/contract/weapp/occupations'
import { initialize } from '@/contract/weapp/options'
import { myCommunities, permissions } from '@/contract/weapp/own'
import * as places from '@/contract/weapp/places'
import { profile } from '@/contract/weapp/profile'
import { houseOwner, securityPhone, verifyOwnerCode } from '@/contract/weapp/verification'
import { facePhoto, idCardPhoto, picture } from '@/contract/weapp/uploads'
import { housesToTry, phonesToTry } from '~mock/personas'
import { idNumberOf } from '~mock/world/people/seed-people'
import { houseAt, type HousePath } from '~mock/world/places/seed-places'
import { encryptedPhone } from '~tests/support/wechat-phone'
import { anyNumber, anyText, covers, isNothing, type Case, type Site } from './site'

const PHONE = '19000000001'
const HERE = { communityIdentifier: '10002' }

async function signedIn(site: Site, who: 'resident-owner' | 'resident-new' = 'resident-owner') {
  site.signIn('weapp', await site.mock.signIn(who))
}
const asOwner = async <T>(site: Site, input: T): Promise<T> => {
  await signedIn(site)
  return input
}
const asNew = async <T>(site: Site, input: T): Promise<T> => {
  await signedIn(site, 'resident-new')
  return input
}
const houseId = ({ mock }: Site, path: HousePath) => houseAt(mock.world, path).id

async function verified({ call, mock }: Site, purpose: auth.CodePurpose, phone: string) {
  const { key } = await call(auth.sendCode, { phone, purpose })
  return { verificationKey: key, verificationCode: (await mock.lastCode(phone)).code }
}

/** The WeChat identity, with the name and the picture that a sign-in of 2021-02 carries. */
async function wechatUser({ call }: Site) {
  const { openid: who, sessionKey = '' } = await call(openid.openid, { wxCode: 'wx:resident-owner' })
  return { openid: who, sessionKey, name: '新邻居', avatar: 'a' }
}

const isSession = (output: { accessToken: string; expiresIn: number; roles: string[] }, role: string) =>
  expect(output).toMatchObject({ accessToken: anyText, expiresIn: 3600, roles: [role] })

const isFirst = (rows: readonly { readonly name?: string }[], first: string) =>
  expect(rows[0]?.name).toBe(first)

async function applied(site: Site) {
  await signedIn(site, 'resident-new')
  await site.call(submitForm, {
    ...FORM,
    ...HERE,
    houseId: houseId(site, housesToTry.free),
    role: 'tenant',
    occupantType: 'tenant',
  })
  const rows = await site.call(myHouses, HERE)
  return { applicationId: rows.find(({ state }) => state === 'pending')?.applicationId ?? 0 }
}

const [communityIdentifier, buildingNumber, unitNumber, floorNumber, houseNumber] = housesToTry.ownersFirst
const NUMBERS = { communityIdentifier, buildingNumber, unitNumber, floorNumber, houseNumber }

const FORM = {
  phone: '19000000003',
  idNumber: idNumberOf('19900101', 301),
  name: '沈知夏',
  photo: 'https://example.com/face.jpg',
  sex: 'male',
  birth: '19900101',
  nation: '汉族',
  address: '样例省样例市灯火路3号',
  politicalStatus: 'masses',
  veteran: false,
  lowIncome: false,
  petitioner: false,
  job: '教师',
  company: '样例有限公司',
} as const

const authCases = [
  covers(
    auth.sendCode,
    () => ({ phone: PHONE, purpose: 'login' as const }),
    (output) => expect(output).toEqual({ key: anyText, expiresAt: anyNumber }),
  ),
  covers(
    auth.register,
    async (site) => ({
      ...(await verified(site, 'register', phonesToTry.unknown)),
      password: 'Test-1234',
      wxCode: 'wx:fresh:1',
      name: '新邻居',
      avatar: 'a',
    }),
    (output) => isSession(output, 'NewMember'),
  ),
  covers(
    auth.loginByPhone,
    async (site) => ({ ...(await verified(site, 'login', PHONE)), wxCode: 'wx:resident-owner' }),
    (output) => isSession(output, 'HouseMember'),
  ),
  covers(
    auth.loginByPassword,
    () => ({ username: PHONE, password: 'Wanjia-0001', wxCode: 'wx:resident-owner' }),
    (output) => isSession(output, 'HouseMember'),
  ),
  covers(
    auth.loginByWxCode,
    () => ({ wxCode: 'wx:resident-owner' }),
    (output) => isSession(output, 'HouseMember'),
  ),
  covers(
    auth.refreshToken,
    async (site) => asOwner(site, {}),
    (output) => isSession(output, 'HouseMember'),
    ({ mock }) => ({ token: mock.world.tables.tokens.where('system', 'weapp')[0]?.token }),
  ),
  covers(
    auth.logout,
    async (site) => asOwner(site, {}),
    (_, { mock }) => expect(mock.world.tables.tokens.where('system', 'weapp')).toEqual([]),
    ({ mock }) => ({ token: mock.world.tables.tokens.where('system', 'weapp')[0]?.token }),
  ),
  covers(
    openid.openid,
    (site) => asOwner(site, { wxCode: 'wx:somebody:1' }),
    (output) => expect(output).toEqual({ openid: 'somebody', sessionKey: anyText }),
  ),
  covers(
    wechat.signInByOwnPhone,
    async (site) => ({
      ...(await verified(site, 'login', phonesToTry.unknown)),
      ...(await wechatUser(site)),
    }),
    (output) => isSession(output, 'NewMember'),
  ),
  covers(
    wechat.signInByWechatPhone,
    async (site) => {
      const user = await wechatUser(site)
      return { ...(await encryptedPhone(PHONE, user.sessionKey)), ...user }
    },
    (output) => isSession(output, 'HouseMember'),
  ),
]

const placeCases = [
  covers(
    industries,
    (site) => asNew(site, {}),
    (rows) => isFirst(rows, '教育'),
  ),
  covers(
    smallIndustries,
    (site) => asNew(site, { industryId: 1 }),
    (rows) => isFirst(rows, '中小学'),
  ),
  covers(
    jobs,
    (site) => asNew(site, { smallIndustryId: 101 }),
    (rows) => isFirst(rows, '教师'),
  ),
  covers(
    initialize,
    (site) => asNew(site, {}),
    ({ role }) => expect(role[0]?.value).toBe('业主'),
  ),
  covers(
    permissions,
    (site) => asOwner(site, {}),
    (roles) => expect(roles).toEqual(['HouseMember']),
  ),
  covers(
    myCommunities,
    (site) => asOwner(site, {}),
    (rows) => isFirst(rows, '晨曦家园'),
  ),
  covers(
    district,
    (site) => asOwner(site, {}),
    ([province]) => expect(province?.cities[0]?.counties).toHaveLength(2),
  ),
  covers(
    places.communities,
    (site) => asOwner(site, {}),
    (rows) => isFirst(rows, '晨曦家园'),
  ),
  covers(
    places.buildings,
    (site) => asOwner(site, { communityIdentifier: '10002' }),
    (rows) => isFirst(rows, '1栋'),
  ),
  covers(
    places.units,
    (site) => asOwner(site, { buildingId: site.mock.world.tables.buildings.all()[0]?.id ?? 0 }),
    (rows) => isFirst(rows, '1单元'),
  ),
  covers(
    places.floors,
    (site) => asOwner(site, { unitId: site.mock.world.tables.units.all()[0]?.id ?? 0 }),
    (rows) => isFirst(rows, '1楼'),
  ),
  covers(
    places.houses,
    (site) => asOwner(site, { floorId: site.mock.world.tables.floors.all()[0]?.id ?? 0 }),
    (rows) => isFirst(rows, '101号'),
  ),
]

const bindingCases = [
  covers(
    securityPhone,
    async (site) => asNew(site, { ...(await verified(site, 'verify', phonesToTry.knownOwner)), ...HERE }),
    (output) => expect(output).toBe('bound'),
  ),
  covers(
    houseOwner,
    (site) => asNew(site, { houseId: houseId(site, housesToTry.ownerKnown) }),
    (output) => expect(output).toMatchObject({ role: 'owner', maskedPhone: '190****0012' }),
  ),
  covers(
    verifyOwnerCode,
    async (site) => asNew(site, await verified(site, 'owner', phonesToTry.ownerOfHouse)),
    isNothing,
  ),
  covers(
    facePhoto,
    (site) => asNew(site, { ...NUMBERS, file: { path: 'src/assets/samples/face-1.jpg' } }),
    (output) => expect(output).toMatch(/face-photo/),
  ),
  covers(
    idCardPhoto,
    (site) => asNew(site, { image: readFileSync('src/assets/samples/id-card-1.jpg').toString('base64') }),
    (output) =>
      expect(output).toMatchObject({ name: anyText, birth: expect.stringMatching(/^\d{8}$/) as string }),
  ),
  covers(
    submitForm,
    (site) =>
      asNew(site, { ...FORM, ...HERE, houseId: houseId(site, housesToTry.free), role: 'owner' as const }),
    (_output, { mock }) => {
      expect(mock.world.tables.applications.all().at(-1)).toMatchObject({
        state: 'pending',
        type: '业主绑定',
      })
    },
  ),
  covers(
    bindMoreHouses,
    (site) =>
      asOwner(site, { phone: PHONE, houseId: houseId(site, housesToTry.free), role: 'tenant' as const }),
    isNothing,
  ),
  covers(
    myHouses,
    (site) => asOwner(site, HERE),
    (rows) =>
      expect(rows[0]).toMatchObject({ role: 'owner', state: 'approved', communityIdentifier: '10002' }),
  ),
  covers(
    houseDetail,
    (site) => asOwner(site, { houseId: houseId(site, housesToTry.ownersFirst), role: 'owner' as const }),
    (output) =>
      expect(output.bound[0]).toMatchObject({ name: '林晓岚', role: 'owner', management: '管理员' }),
  ),
  covers(application, applied, ({ submitted }) => expect(submitted).toMatchObject({ 姓名: '沈知夏' })),
  covers(cancelApplication, applied, (_, { mock }) =>
    expect(mock.world.tables.applications.all().at(-1)).toMatchObject({ state: 'withdrawn' }),
  ),
]

const communityCases = [
  covers(
    profile,
    (site) => asOwner(site, {}),
    (output) => expect(output).toEqual({ name: '林晓岚', phone: PHONE }),
  ),
  covers(
    picture,
    (site) => asOwner(site, { file: { path: 'src/assets/samples/face-1.jpg' } }),
    async (address, { mock }) => expect((await mock.handle(new Request(address))).status).toBe(200),
  ),
  covers(
    payments.payOrder,
    (site) => asOwner(site, { ids: [site.mock.world.tables.bills.all().find(({ paid }) => !paid)?.id ?? 0] }),
    (output) => expect(output).toMatchObject({ amount: 193_320, paySign: anyText }),
  ),
  covers(
    orders.orders,
    (site) => asOwner(site, { ...HERE, paid: false, perPage: 2 }),
    ({ bills: [first], pages }) => {
      expect(first).toMatchObject({ title: '水费', amount: 8_650, manager: '晨曦家园物业' })
      expect(pages).toMatchObject({ total: 7, lastPage: 4 })
    },
  ),
  covers(
    orders.order,
    (site) => asOwner(site, { id: site.mock.world.tables.payments.all()[0]?.billId ?? 0 }),
    (output) =>
      expect(output).toMatchObject({ amount: 193_320, paymentNumber: anyText, merchantNumber: anyText }),
  ),
  covers(
    orders.payments,
    (site) => asOwner(site, HERE),
    (rows) =>
      expect(rows).toContainEqual(
        expect.objectContaining({ title: '物业费', amount: 193_320, paidAt: anyNumber }),
      ),
  ),
  covers(
    announcements.announcements,
    (site) => asOwner(site, HERE),
    ({ announcements }) => expect(announcements[0]).toMatchObject({ title: '3月5日停水通知', pinned: true }),
  ),
  covers(
    announcements.announcement,
    (site) =>
      asOwner(site, {
        id: site.mock.world.tables.announcements.all().find(({ images }) => images.length > 1)?.id ?? 0,
      }),
    ({ images }) => expect(images).toHaveLength(3),
  ),
  covers(
    complaints.complaintCategories,
    (site) => asOwner(site, {}),
    (rows) => isFirst(rows, '投诉'),
  ),
  covers(
    complaints.newComplaint,
    (site) => asOwner(site, { ...HERE, categoryId: 1, content: '楼道堆物', anonymous: false }),
    (output) => expect(output).toEqual(anyNumber),
  ),
  covers(
    complaints.complaints,
    (site) => asOwner(site, HERE),
    ({ complaints, pages }) => {
      expect(complaints.map(({ state }) => state)).toEqual(['open', 'answered'])
      expect(pages?.total).toBe(2)
    },
  ),
]

const personalCases = [
  covers(
    personal.personalData,
    (site) => asOwner(site, {}),
    ({ account, person, houses, unpaid }) => {
      expect([account.phone, person?.name, houses.length]).toEqual([PHONE, '林晓岚', 2])
      expect(unpaid).toEqual({ count: 8, fen: 393_370 })
    },
  ),
  covers(personal.correctPerson, (site) => asOwner(site, { job: '医生' }), isNothing),
  covers(
    consents.consents,
    (site) => asOwner(site, {}),
    (rows) => expect(rows).toEqual([{ scope: 'privacy', version: '1', given: true, at: anyNumber }]),
  ),
  covers(
    consents.recordConsent,
    (site) => asOwner(site, { scope: 'face' as const, version: '1', given: true }),
    isNothing,
  ),
  covers(
    personal.deleteAccount,
    async (site) => asOwner(site, await verified(site, 'verify', PHONE)),
    (_, { mock }) => expect(mock.world.tables.accounts.first('phone', PHONE)).toBeUndefined(),
  ),
]

export const weappCases: readonly Case[] = [
  ...authCases,
  ...placeCases,
  ...bindingCases,
  ...communityCases,
  ...personalCases,
]
