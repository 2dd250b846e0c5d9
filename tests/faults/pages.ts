// Every page of the app for residents, with the calls that it makes while it opens.
import { pages } from '@/routes/pages'
import type { Persona } from '~mock/personas'
import { housesToTry } from '~mock/personas'
import { houseAt } from '~mock/world/places/seed-places'
import type { World } from '~mock/world/world'
import { newcomerApplies } from '~tests/support/applications'
import type { TestMock } from '~tests/support/mock'
import { repairOf } from '~tests/support/repairs'

const COMMUNITY = '10002'
/** The title of a house that the owner lets. */
const RELEASED = '青禾新城南北通透三室，家电齐全'

const ownHouse = (world: World) =>
  world.tables.rentalHouses.all().find(({ info }) => info.title === RELEASED)?.id ?? 0
/** The id of a membership of the owner's first house; place 0 is the owner's own. */
function membershipIn(world: World, place = 1) {
  const houseId = houseAt(world, housesToTry.ownersFirst).id
  const rows = world.tables.memberships.all().filter((one) => one.houseId === houseId)
  return { houseId, membershipId: rows[place]?.id ?? 0 }
}

interface Opened {
  /** The address of the page in the mock's world; default: the page's path without parameters. */
  readonly url?: (mock: TestMock) => string
  /** Who opens it; default: resident-owner. */
  readonly persona?: Persona['key']
  /** The ids of the calls that the page makes in addition to those of every start, which are listed with home. */
  readonly calls: readonly string[]
}

const dueBill = ({ world }: TestMock, paid: boolean) =>
  world.tables.bills
    .where('community', COMMUNITY)
    .find((bill) => bill.paid === paid && bill.title === '物业费')?.id ?? 0

const bill = (paid: boolean) => (mock: TestMock) => ({
  communityIdentifier: COMMUNITY,
  id: dueBill(mock, paid),
})

export const PAGES: Readonly<Record<keyof typeof pages, Opened>> = {
  home: {
    calls: [
      'weapp.loginByWxCode',
      'weapp.consents',
      'weapp.myHouses',
      'wjdh.modules',
      'weapp.orders',
      'weapp.announcements',
      'weapp.profile',
      'zhongmin.list',
    ],
  },
  houses: { calls: ['weapp.myHouses'] },
  me: { calls: [] },
  login: { persona: 'visitor', calls: ['weapp.loginByWxCode'] },
  register: { persona: 'visitor', calls: ['weapp.loginByWxCode'] },
  settings: { calls: [] },
  privacy: { calls: [] },
  agreement: { calls: [] },
  consent: { calls: [] },
  consents: { calls: [] },
  myData: { calls: ['weapp.personalData'] },
  correction: { calls: ['weapp.personalData'] },
  deletion: { calls: ['weapp.personalData'] },
  help: { calls: [] },
  form: { persona: 'resident-new', calls: [] },
  bindMore: { calls: [] },
  house: {
    url: ({ world }) =>
      pages.house.url({ houseId: houseAt(world, housesToTry.ownersFirst).id, role: 'owner' }),
    calls: ['weapp.houseDetail', 'weapp.myHouses', 'weapp.managedHouses'],
  },
  application: {
    persona: 'resident-new',
    url: (mock) => pages.application.url(newcomerApplies(mock).id),
    calls: ['weapp.myHouses', 'weapp.application'],
  },
  member: {
    url: ({ world }) => pages.member.url(membershipIn(world)),
    calls: ['weapp.houseDetail', 'weapp.myHouses'],
  },
  addMember: {
    url: ({ world }) =>
      pages.addMember.url({
        communityIdentifier: COMMUNITY,
        membershipId: membershipIn(world, 0).membershipId,
      }),
    calls: ['weapp.managedHouses'],
  },
  activate: { calls: [] },
  leftHouse: {
    url: ({ world }) => pages.leftHouse.url(membershipIn(world).membershipId),
    calls: ['weapp.myHouses'],
  },
  fees: { calls: ['weapp.myHouses', 'wjdh.modules', 'weapp.orders'] },
  bill: {
    url: (mock) => pages.bill.url(bill(false)(mock)),
    calls: ['weapp.myHouses', 'wjdh.modules', 'weapp.order'],
  },
  pay: {
    url: (mock) => pages.pay.url({ communityIdentifier: COMMUNITY, ids: [dueBill(mock, false)], seen: 0 }),
    calls: ['weapp.myHouses', 'wjdh.modules', 'weapp.orders'],
  },
  feeHistory: { calls: ['weapp.myHouses', 'wjdh.modules', 'weapp.payments'] },
  receipt: {
    url: (mock) => pages.receipt.url(bill(true)(mock)),
    calls: ['weapp.myHouses', 'wjdh.modules', 'weapp.order', 'weapp.payments', 'weapp.communities'],
  },
  emergency: { calls: ['weapp.myHouses', 'wjdh.modules'] },
  announcements: { calls: ['weapp.myHouses', 'wjdh.modules', 'weapp.announcements'] },
  announcement: {
    url: ({ world }) =>
      pages.announcement.url({
        id: world.tables.announcements.all()[0]?.id ?? 0,
        communityIdentifier: COMMUNITY,
      }),
    calls: ['weapp.myHouses', 'wjdh.modules', 'weapp.announcement'],
  },
  complaints: { calls: ['weapp.myHouses', 'wjdh.modules', 'weapp.complaints'] },
  newComplaint: { calls: ['weapp.myHouses', 'wjdh.modules', 'weapp.complaintCategories'] },
  complaint: {
    url: ({ world }) =>
      pages.complaint.url(
        world.tables.complaints.all().find(({ content }) => content.includes('电动车'))?.id ?? 0,
      ),
    calls: ['weapp.myHouses', 'wjdh.modules', 'weapp.complaints'],
  },
  rentalSearch: {
    persona: 'resident-tenant',
    calls: ['weapp.openid', 'rental.wxFetchUserinfo', 'rental.searchHouse'],
  },
  rentalFilters: { persona: 'resident-tenant', calls: ['weapp.openid', 'rental.wxFetchUserinfo'] },
  rentalHouse: {
    persona: 'resident-tenant',
    url: ({ world }) => pages.rentalHouse.url(world.tables.rentalHouses.all()[0]?.id ?? 0),
    calls: ['weapp.openid', 'rental.wxFetchUserinfo', 'rental.houseDetail'],
  },
  rentalRequests: {
    persona: 'resident-tenant',
    calls: ['weapp.openid', 'rental.wxFetchUserinfo', 'rental.preorders'],
  },
  rentalRequest: {
    persona: 'resident-tenant',
    url: ({ world }) => pages.rentalRequest.url(world.tables.preorders.all()[0]?.id ?? 0),
    calls: ['weapp.openid', 'rental.wxFetchUserinfo', 'rental.preorders'],
  },
  rentalKept: { persona: 'resident-tenant', calls: ['weapp.openid', 'rental.wxFetchUserinfo'] },
  hostHome: { calls: ['weapp.openid', 'rental.wxFetchUserinfo', 'rental.me', 'rental.myHouseList'] },
  hostPublish: { calls: ['weapp.openid', 'rental.wxFetchUserinfo'] },
  hostProfile: { calls: ['weapp.openid', 'rental.wxFetchUserinfo', 'rental.me'] },
  hostIdentity: { calls: ['weapp.openid', 'rental.wxFetchUserinfo', 'rental.me'] },
  hostCertificate: { calls: ['weapp.openid', 'rental.wxFetchUserinfo', 'rental.me'] },
  hostInvitation: { calls: ['weapp.openid', 'rental.wxFetchUserinfo', 'rental.getcode'] },
  hostAlipay: { calls: ['weapp.openid', 'rental.wxFetchUserinfo', 'rental.bindingStatus'] },
  hostRequests: { calls: ['weapp.openid', 'rental.wxFetchUserinfo', 'rental.preorders'] },
  hostHouse: {
    url: ({ world }) => pages.hostHouse.url(ownHouse(world)),
    calls: [
      'weapp.openid',
      'rental.wxFetchUserinfo',
      'rental.myHouseList',
      'rental.houseDetail',
      'rental.preorders',
    ],
  },
  hostPhotos: {
    url: ({ world }) => pages.hostPhotos.url(ownHouse(world)),
    calls: ['weapp.openid', 'rental.wxFetchUserinfo', 'rental.myHouseList', 'rental.houseDetail'],
  },
  hostPreview: {
    url: ({ world }) => pages.hostPreview.url(ownHouse(world)),
    calls: ['weapp.openid', 'rental.wxFetchUserinfo', 'rental.myHouseList', 'rental.houseDetail'],
  },
  hostEdit: {
    url: ({ world }) => pages.hostEdit.url({ id: ownHouse(world), part: 'rent' }),
    calls: ['weapp.openid', 'rental.wxFetchUserinfo', 'rental.myHouseList', 'rental.houseDetail'],
  },
  repairs: { calls: ['weapp.myHouses', 'wjdh.modules', 'weapp.profile', 'zhongmin.list'] },
  newRepair: {
    calls: ['weapp.myHouses', 'wjdh.modules', 'weapp.profile', 'zhongmin.list', 'zhongmin.categories'],
  },
  repair: {
    url: (mock) => pages.repair.url(repairOf(mock, '厨房水槽下面漏水').number),
    calls: ['weapp.myHouses', 'wjdh.modules', 'weapp.profile', 'zhongmin.list', 'zhongmin.show'],
  },
}
