import type { EndpointSpec } from '@/contract/core/endpoint'
import {
  deleteHouseInfo,
  houseCreate,
  houseRelease,
  myHouseList,
  pulloffHouse,
  updateHouseInfo,
} from '@/contract/rental/houses'
import { createHouseVideo, updateHousePhoto, updateHouseVideo } from '@/contract/rental/media'
import * as invitations from '@/contract/rental/invitations'
import * as payments from '@/contract/rental/payments'
import { searchHouse } from '@/contract/rental/search'
import * as signIn from '@/contract/rental/sign-in'
import * as users from '@/contract/rental/users'
import * as workOrders from '@/contract/zhongmin/work-orders'
import * as workOrderList from '@/contract/zhongmin/work-order-list'
import * as structures from '@/contract/zhongmin/structures'
import { issueToken } from '~mock/world/people/tokens'
import type { Json, TestMock } from '~tests/support/mock'
import { ask } from '../calls'
import { PROFILE, rentalFields } from '../rental-calls'
import {
  addPhotos,
  HOUSE,
  identify,
  identifyLandlord,
  newHouse,
  openRental,
  PHOTO,
  VIDEO,
  type RentalSession,
} from '../rental-session'
import { LAMP, open, OWNER, staff } from '../repair-session'
import type { ExampleSetup, ExampleSetups } from './setup'

const STAFF = staff('morningLight')

/** A call by a resident or by staff, who have read their list before (R19). */
const visit =
  (who: Json, status: string, endpoint: EndpointSpec, fields: (orders: Json[]) => Json): ExampleSetup =>
  async (mock) => {
    const session = await open(mock, who, status)
    return ask(mock, endpoint, fields(session.orders), session.token)
  }
const numberOf = (orders: Json[]) => orders[0]?.request_number

export const zhongminSetups: ExampleSetups = {
  'zhongmin.list': {
    '4.1 业主': (mock) => ask(mock, workOrderList.list, { ...OWNER, status: 'DONE' }),
    '5.1 物业': (mock) => ask(mock, workOrderList.list, { ...STAFF, status: 'NEW_ASSIGN' }),
  },
  'zhongmin.categories': { 成功: visit(OWNER, 'DONE', structures.categories, () => ({})) },
  'zhongmin.create': {
    '4.3、5.3': visit(OWNER, 'DONE', workOrders.create, () => ({
      property_number: '10002-1-1-01-101',
      ...LAMP,
      describing: '灯不亮',
    })),
  },
  'zhongmin.show': {
    成功: visit(OWNER, 'DONE', workOrders.show, (orders) => ({ request_number: numberOf(orders) })),
  },
  'zhongmin.nodes': {
    无参数: visit(STAFF, 'DONE', structures.nodes, () => ({})),
    传入parent_id: visit(STAFF, 'DONE', structures.nodes, () => ({ parent_id: '10002' })),
  },
  'zhongmin.act': {
    状态成功变更: visit(STAFF, 'NEW_ASSIGN', workOrders.act, (orders) => ({
      id: orders.find(({ status }) => status === 'NEW')?.request_number,
      action: 'RECEIVE',
    })),
    不存在或不合法的action: visit(STAFF, 'DONE', workOrders.act, () => ({ id: '0', action: 'DONE' })),
  },
  'zhongmin.payParts': { 成功: visit(OWNER, 'DONE', structures.payParts, () => ({})) },
}

const asRentalUser =
  (
    call: (session: RentalSession, mock: TestMock) => Promise<Json>,
    openid = 'rental-landlord',
  ): ExampleSetup =>
  async (mock) =>
    call(await openRental(mock, openid), mock)

const simple = (endpoint: EndpointSpec, fields: Json = {}, openid?: string): ExampleSetup =>
  asRentalUser((own) => own.ask(endpoint, fields), openid)

/** A call about a house that is created for it. */
const ofHouse = (endpoint: EndpointSpec, more: Json = {}): ExampleSetup =>
  asRentalUser(async (own) => own.ask(endpoint, { house_id: await newHouse(own), ...more }))

const released = async (own: RentalSession) => {
  const house_id = await newHouse(own)
  await addPhotos(own, house_id)
  await own.ask(houseRelease, { house_id })
  return house_id
}

const applied = async (mock: TestMock, own: RentalSession) =>
  (await own.ask(payments.createPreorder, rentalFields(mock)['rental.createPreorder'])).ans

/** The invitation code of another landlord. */
async function inviteCode(mock: TestMock): Promise<string> {
  const { ans } = await (await openRental(mock, 'friend')).ask(invitations.getcode)
  return (ans as { my_invite_code: string }).my_invite_code
}

export const rentalSetups: ExampleSetups = {
  'rental.wxFetchUserinfo': {
    // A user with all facts that can be told.
    返回: asRentalUser(async (own, mock) => {
      const all = { tel: '19000000021', virtual_tel_flag: 1, virtual_tel: '1111', wechat: 'w', qq: '22222' }
      await own.upload(users.createUserinfo, { ...PROFILE, ...all }, [['portrait', PHOTO]])
      return ask(mock, signIn.wxFetchUserinfo, { openid: 'somebody' })
    }, 'somebody'),
  },
  'rental.createUserinfo': {
    返回: asRentalUser((own) => own.upload(users.createUserinfo, PROFILE, [['portrait', PHOTO]])),
  },
  'rental.userIdentification': { 返回: asRentalUser(identify, 'somebody') },
  'rental.houseIdentification': {
    返回: asRentalUser(async (own) => {
      await identify(own)
      return identifyLandlord(own)
    }, 'somebody'),
  },
  'rental.houseCreate': { 返回: simple(houseCreate, HOUSE) },
  'rental.houseRelease': {
    返回: asRentalUser(async (own) => {
      const house_id = await newHouse(own)
      await addPhotos(own, house_id)
      return own.ask(houseRelease, { house_id })
    }),
  },
  'rental.myHouseList': {
    返回: asRentalUser(async (own) => {
      const house_id = await newHouse(own)
      await addPhotos(own, house_id)
      await own.upload(createHouseVideo, { house_id }, [['house_video', VIDEO]])
      return own.ask(myHouseList)
    }, 'rental-sublessor'),
  },
  'rental.updateHouseInfo': { 返回: ofHouse(updateHouseInfo, { attr_name: 'house_rent', attr_value: '1' }) },
  'rental.pulloffHouse': {
    返回: asRentalUser(async (own) => own.ask(pulloffHouse, { house_id: await released(own) })),
  },
  'rental.deleteHouseInfo': { 返回: ofHouse(deleteHouseInfo) },
  'rental.createHousePhoto': {
    返回: asRentalUser(async (own) => addPhotos(own, await newHouse(own), 2)),
  },
  'rental.updateHousePhoto': {
    返回: asRentalUser(async (own) => {
      const { ans } = await addPhotos(own, await newHouse(own))
      const [photo_id] = (ans as { id: number[] }).id
      return own.upload(updateHousePhoto, { photo_id }, [['house_photo', PHOTO]])
    }),
  },
  'rental.createHouseVideo': {
    返回: asRentalUser(async (own) =>
      own.upload(createHouseVideo, { house_id: await newHouse(own) }, [['house_video', VIDEO]]),
    ),
  },
  'rental.updateHouseVideo': {
    返回: asRentalUser(async (own) => {
      const house_id = await newHouse(own)
      const { ans } = await own.upload(createHouseVideo, { house_id }, [['house_video', VIDEO]])
      const video_id = (ans as { id: number }).id
      return own.upload(updateHouseVideo, { video_id }, [['house_video', VIDEO]])
    }),
  },
  'rental.searchHouse': { 返回: simple(searchHouse, { longitude: 104.06, latitude: 30.66 }) },
  'rental.getcode': {
    返回: asRentalUser(async (own, mock) => {
      await own.ask(invitations.setcode, { invite_code: await inviteCode(mock) })
      return own.ask(invitations.getcode)
    }),
  },
  'rental.setcode': {
    返回: asRentalUser(async (own, mock) =>
      own.ask(invitations.setcode, { invite_code: await inviteCode(mock) }),
    ),
  },
  'rental.createPreorder': {
    返回: asRentalUser((own, mock) =>
      own.ask(payments.createPreorder, rentalFields(mock)['rental.createPreorder']),
    ),
  },
  'rental.getPreorderPaymenturl': {
    返回: asRentalUser(async (own, mock) =>
      own.ask(payments.getPreorderPaymenturl, {
        pre_order_id: await applied(mock, own),
        return_url: 'https://wanjia.example.invalid/',
      }),
    ),
  },
  'rental.getAuthUrl': { 返回: simple(payments.getAuthUrl) },
  'rental.bindingStatus': {
    返回1: asRentalUser(async (own, mock) => {
      await own.ask(payments.getAuthUrl)
      await mock.door('alipay', { openid: 'rental-landlord' })
      return own.ask(payments.bindingStatus)
    }),
    '注释：-1': simple(payments.bindingStatus),
  },
  'rental.zhima': {
    返回: asRentalUser(async (own, mock) => {
      await own.ask(payments.getAuthUrl)
      await mock.door('alipay', { openid: 'rental-landlord' })
      return own.ask(payments.zhima)
    }),
    '注释：第一次': simple(payments.zhima, { refresh: 'N' }),
  },
  'rental.payToCustomer': {
    返回: (mock) => {
      const { token } = issueToken(mock.world, 'rental', 0)
      return ask(mock, payments.payToCustomer, rentalFields(mock)['rental.payToCustomer'] ?? {}, token)
    },
  },
}
