import { idNumberOf } from '~mock/world/people/seed-people'
import type { Json, TestMock } from '~tests/support/mock'

export const PROFILE: Json = {
  nickname: '小林',
  sex: 2,
  user_type: 1,
  self_description: '爱干净',
  addressProvince: '样例省',
  addressCity: '样例市',
  birthday: '1988-03-18',
  constellations: '射手座',
  education: '本科',
  occupation: '教师',
}
export const ID_NUMBER = idNumberOf('19880318', 222)
export const IDENTITY: Json = { realname: '林某', idcardnumber: ID_NUMBER }
export const LANDLORD: Json = {
  certname: '林某',
  idcardnumber: ID_NUMBER,
  property_cert_number: '样房证000001号',
}

/** Fields that rental's contract takes, by endpoint. */
export function rentalFields({ world }: TestMock): Readonly<Record<string, Json>> {
  const { rentalHouses, rentalMedia, rentalUsers } = world.tables
  const house = rentalHouses.all()[0]
  const house_id = house?.id ?? 1
  return {
    'rental.wxFetchUserinfo': { openid: 'rental-landlord' },
    'rental.createUserinfo': PROFILE,
    'rental.userIdentification': IDENTITY,
    'rental.houseIdentification': LANDLORD,
    'rental.setcode': { invite_code: '00000001' },
    'rental.houseCreate': { description_title: '两室', house_rent: 100 },
    'rental.houseRelease': { house_id },
    'rental.updateHouseInfo': { attr_name: 'house_rent', attr_value: '1200', house_id },
    'rental.pulloffHouse': { house_id },
    'rental.deleteHouseInfo': { house_id },
    'rental.houseDetail': { house_id },
    'rental.preorders': { side: 'tenant' },
    'rental.updateHousePhoto': { photo_id: rentalMedia.all()[0]?.id ?? 1 },
    'rental.createHousePhoto': { house_id, rooms_type: 3 },
    'rental.updateHouseVideo': { video_id: 1 },
    'rental.createHouseVideo': { house_id },
    'rental.searchHouse': { longitude: 104.06, latitude: 30.66 },
    'rental.createPreorder': {
      owner_id: rentalUsers.first('openid', 'rental-sublessor')?.id ?? 1,
      house_id:
        rentalHouses.where('owner', rentalUsers.first('openid', 'rental-sublessor')?.id ?? 0)[0]?.id ?? 1,
    },
    'rental.getPreorderPaymenturl': { pre_order_id: 1, return_url: 'https://wanjia.example.invalid/back' },
    'rental.payToCustomer': {
      order_id: '7',
      payee_type: 'ALIPAY_LOGONID',
      payee_acount: '19000000401',
      amount: 0.1,
    },
  }
}
