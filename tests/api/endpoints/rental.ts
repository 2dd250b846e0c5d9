import * as houses from '@/contract/rental/houses'
import * as invitations from '@/contract/rental/invitations'
import * as media from '@/contract/rental/media'
import * as payments from '@/contract/rental/payments'
import { preorders } from '@/contract/rental/preorders'
import { searchHouse } from '@/contract/rental/search'
import * as signIn from '@/contract/rental/sign-in'
import * as users from '@/contract/rental/users'
import { issueToken } from '~mock/world/people/tokens'
import { idNumberOf } from '~mock/world/people/seed-people'
import { anyNumber, anyText, covers, isNothing, type Case, type Site } from './site'

const PHOTO = { path: 'src/assets/samples/face-1.jpg' }
/** The first box of an MP4. */
const VIDEO = { path: 'tests/api/endpoints/sample.mp4' }

const idNumber = idNumberOf('19900101', 301)
const AT = { longitude: 104.06, latitude: 30.66 }

async function enter(site: Site, openid = 'rental-landlord'): Promise<void> {
  site.signIn('rental', (await site.call(signIn.wxFetchUserinfo, { openid }))?.token ?? '')
}
const asLandlord = async <T>(site: Site, input: T): Promise<T> => {
  await enter(site)
  return input
}

async function newHouse(site: Site): Promise<number> {
  await enter(site)
  const info = { ...AT, title: '南向两室', rent: 280_000, size: 88.5, type: '两室一厅' }
  const { houseId } = await site.call(houses.houseCreate, {
    ...info,
    rentTimeType: 'long',
    rentRoomType: 'whole',
  })
  return houseId
}

async function withPhoto(site: Site) {
  const houseId = await newHouse(site)
  const { ids, paths } = await site.call(media.createHousePhoto, {
    houseId,
    room: 'livingRoom',
    files: { house_photo: [PHOTO] },
  })
  return { houseId, photoId: ids[0] ?? 0, path: paths[0] ?? '' }
}

async function released(site: Site) {
  const { houseId } = await withPhoto(site)
  await site.call(houses.houseRelease, { houseId })
  return { houseId }
}

/** The first house that a visitor finds. */
async function found(site: Site) {
  await enter(site, 'rental-visitor')
  const [first] = await site.call(searchHouse, AT)
  return { houseId: first?.houseId ?? 0 }
}

/** A released house of somebody else. */
async function wanted(site: Site) {
  const { houseId, ownerId } = await site.call(houses.houseDetail, await found(site))
  return { houseId, ownerId }
}

const userCases = [
  covers(
    signIn.wxFetchUserinfo,
    () => ({ openid: 'rental-landlord' }),
    (output) => expect(output).toMatchObject({ openid: 'rental-landlord', token: anyText, id: anyNumber }),
  ),
  covers(
    users.me,
    (site) => asLandlord(site, {}),
    (output) =>
      expect(output).toMatchObject({
        userType: 'landlord',
        identityCheck: 'passed',
        landlordCheck: 'passed',
      }),
  ),
  covers(
    users.userIdentification,
    async (site) => {
      await enter(site, 'rental-new')
      const files = { portrait: PHOTO, idcardfront: PHOTO, idcardback: PHOTO }
      return { realName: '样例', idNumber, files }
    },
    (output) => expect(output).toEqual({ realName: '样例', idNumber }),
  ),
  covers(
    users.houseIdentification,
    async (site) => {
      await enter(site, 'rental-new')
      await site.call(users.userIdentification, {
        realName: '样例',
        idNumber,
        files: { portrait: PHOTO, idcardfront: PHOTO, idcardback: PHOTO },
      })
      const files = { property_cert_photo: PHOTO, lease_agreement_photo_url: PHOTO }
      return { certName: '样例', idNumber, certNumber: '样房证1号', files }
    },
    (output) => expect(output).toMatchObject({ certName: '样例', certPhoto: anyText, leasePhoto: anyText }),
  ),
  covers(
    users.createUserinfo,
    (site) =>
      asLandlord(site, {
        nickname: '小林',
        sex: 'female' as const,
        userType: 'landlord' as const,
        selfDescription: '爱干净',
        addressProvince: '样例省',
        addressCity: '样例市',
        birthday: '19880318',
        constellations: '射手座',
        education: '本科' as const,
        occupation: '教师',
        files: { portrait: PHOTO },
      }),
    async (output, site) => {
      isNothing(output)
      const user = await site.call(signIn.wxFetchUserinfo, { openid: 'rental-landlord' })
      expect(user).toMatchObject({ birthday: '19880318', wxAvatar: anyText })
    },
  ),
  covers(
    invitations.getcode,
    (site) => asLandlord(site, {}),
    (output) => expect(output.myCode).toMatch(/^[\dA-F]{8}$/),
  ),
  covers(
    invitations.setcode,
    async (site) => {
      await enter(site, 'friend')
      const { myCode } = await site.call(invitations.getcode, {})
      return asLandlord(site, { code: myCode })
    },
    async (output, site) => {
      isNothing(output)
      expect((await site.call(invitations.getcode, {})).friendCode).toBeDefined()
    },
  ),
]

const houseCases = [
  covers(
    houses.houseCreate,
    (site) => asLandlord(site, { title: '两室', rent: 100_000 }),
    (output) => expect(output).toEqual({ houseId: anyNumber }),
  ),
  covers(
    houses.houseRelease,
    async (site) => ({ houseId: (await withPhoto(site)).houseId }),
    (_, { mock }) => expect(mock.world.tables.rentalHouses.all().at(-1)?.status).toBe('released'),
  ),
  covers(
    houses.myHouseList,
    (site) => asLandlord(site, {}),
    (rows) =>
      expect(rows[0]).toMatchObject({ rent: 280_000, size: 88.5, status: 'released', createdOn: '20260131' }),
  ),
  covers(
    houses.updateHouseInfo,
    async (site) => ({ houseId: await newHouse(site), name: 'house_rent', value: '1200' }),
    (_, { mock }) => expect(mock.world.tables.rentalHouses.all().at(-1)?.info.rent).toBe(120_000),
  ),
  covers(houses.pulloffHouse, released, (_, { mock }) =>
    expect(mock.world.tables.rentalHouses.all().at(-1)?.status).toBe('pulledOff'),
  ),
  covers(
    houses.deleteHouseInfo,
    async (site) => ({ houseId: await newHouse(site) }),
    (_, { mock }) => expect(mock.world.tables.rentalHouses.size).toBe(8),
  ),
  covers(houses.houseDetail, found, (output) =>
    expect(output).toMatchObject({ userType: 'landlord', status: 'released', rooms: 2 }),
  ),
  covers(
    searchHouse,
    (site) => asLandlord(site, { ...AT, rent: { max: 200_000 }, sort: 'cheapest' as const }),
    (rows) => expect(rows.map(({ rent }) => rent)).toEqual([90_000, 180_000]),
  ),
]

const mediaCases = [
  covers(
    media.createHousePhoto,
    async (site) => ({
      houseId: await newHouse(site),
      room: 'bedroom' as const,
      area: 12,
      orientation: '南',
      files: { house_photo: [PHOTO] },
    }),
    ({ ids, paths }) => {
      expect(ids).toHaveLength(1)
      expect(paths[0]).toMatch(/^data\/userphoto\//)
    },
  ),
  covers(
    media.updateHousePhoto,
    async (site) => ({ photoId: (await withPhoto(site)).photoId, files: { house_photo: PHOTO } }),
    isNothing,
  ),
  covers(
    media.createHouseVideo,
    async (site) => ({ houseId: await newHouse(site), files: { house_video: VIDEO } }),
    (output) => expect(output).toEqual({ id: anyNumber, path: anyText }),
  ),
  covers(
    media.updateHouseVideo,
    async (site) => {
      const houseId = await newHouse(site)
      const { id } = await site.call(media.createHouseVideo, { houseId, files: { house_video: VIDEO } })
      return { videoId: id, files: { house_video: VIDEO } }
    },
    isNothing,
  ),
]

const paymentCases = [
  covers(
    preorders,
    async (site) => {
      await site.call(payments.createPreorder, await wanted(site))
      return { side: 'tenant' as const }
    },
    (rows) => expect(rows[0]).toMatchObject({ status: 'submitted', fee: 1_000, houseStatus: 'released' }),
  ),
  covers(payments.createPreorder, wanted, (output) => expect(output).toEqual(anyNumber)),
  covers(
    payments.getPreorderPaymenturl,
    async (site) => ({
      preorderId: await site.call(payments.createPreorder, await wanted(site)),
      returnUrl: 'https://wanjia.example.invalid/back',
    }),
    (output) => expect(new URL(output.paymentUrl).searchParams.get('return_url')).toContain('/back'),
  ),
  covers(
    payments.getAuthUrl,
    (site) => asLandlord(site, {}),
    (output) => expect(new URL(output.authUrl).searchParams.get('state')).toMatch(/^[\da-f]{32}$/),
  ),
  covers(
    payments.bindingStatus,
    (site) => asLandlord(site, {}),
    (output) => expect(output).toBe(false),
  ),
  covers(
    payments.zhima,
    (site) => asLandlord(site, { refresh: 'N' as const }),
    (output) => expect(output).toBe('none'),
  ),
  covers(
    payments.payToCustomer,
    (site) => {
      // The company's own token (R23).
      site.signIn('rental', issueToken(site.mock.world, 'rental', 0).token)
      const payee = { payeeType: 'logonId', payeeAccount: '19000000401' } as const
      return { orderId: '7', ...payee, amount: 1_000 }
    },
    (output) => expect(output).toEqual({ orderId: '7', status: 'SUCCESS' }),
  ),
]

export const rentalCases: readonly Case[] = [...userCases, ...houseCases, ...mediaCases, ...paymentCases]
