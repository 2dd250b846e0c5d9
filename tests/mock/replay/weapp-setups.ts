import { readFileSync } from 'node:fs'
import * as auth from '@/contract/weapp/auth'
import * as tokens from '@/contract/weapp/token'
import { bindMoreHouses, submitForm } from '@/contract/weapp/form'
import { myHouses } from '@/contract/weapp/houses'
import { houseDetail } from '@/contract/weapp/house-detail'
import * as places from '@/contract/weapp/places'
import { houseOwner, securityPhone, verifyOwnerCode } from '@/contract/weapp/verification'
import { facePhoto, idCardPhoto } from '@/contract/weapp/uploads'
import { housesToTry, phonesToTry } from '~mock/personas'
import type { Json, TestMock } from '~tests/support/mock'
import { ask } from '../calls'
import { form, houseId, verification } from '../form'
import { upload } from '../multipart'
import type { ExampleSetup, ExampleSetups } from './setup'

const PHONE = '19000000001'
const send =
  (phone: string, type: string): ExampleSetup =>
  (mock) =>
    ask(mock, auth.sendCode, { phone, type })

/** The fields of a call with a verification code that does not exist. */
const NO_CODE = { verification_key: 'none', verification_code: '000000' }

const registered = async (mock: TestMock, rest: Json) => {
  const code = await verification(mock, 'register', phonesToTry.unknown)
  return ask(mock, auth.register, {
    ...code,
    password: 'Test-1234',
    code: 'wx:fresh:1',
    name: '新邻居',
    avatar: 'https://files.example/a.png',
    ...rest,
  })
}

const byCode = async (mock: TestMock, rest: Json) =>
  ask(mock, auth.loginByPhone, {
    ...(await verification(mock, 'login', PHONE)),
    code: 'wx:resident-owner',
    ...rest,
  })

const byPassword = (mock: TestMock, rest: Json) =>
  ask(mock, auth.loginByPassword, {
    username: PHONE,
    password: 'Wanjia-0001',
    code: 'wx:resident-owner',
    ...rest,
  })

/** A documented failure that no input of ours can cause, so that a test door plans it. */
const forced =
  (endpoint: string, failure: string, setup: ExampleSetup): ExampleSetup =>
  async (mock) => {
    await mock.door('faults', { endpoint, kind: 'failure', failure })
    return setup(mock)
  }

/** A call with a resident's token. */
const as =
  (
    who: 'resident-owner' | 'resident-new',
    call: (mock: TestMock, token: string) => Promise<Json>,
  ): ExampleSetup =>
  async (mock) =>
    call(mock, await mock.signIn(who))

const place = (endpoint: Parameters<typeof ask>[1], fields: Json): ExampleSetup =>
  as('resident-owner', (mock, token) => ask(mock, endpoint, fields, token))

const checked = (phone: string, rest: Json = {}): ExampleSetup =>
  as('resident-new', async (mock, token) =>
    ask(mock, securityPhone, { ...(await verification(mock, 'verify', phone)), ...rest }, token),
  )

const broken =
  (endpoint: string, kind: string, setup: ExampleSetup): ExampleSetup =>
  async (mock) => {
    await mock.door('faults', { endpoint, kind })
    return setup(mock)
  }

const ownerOf = (path: Parameters<typeof houseId>[1]): ExampleSetup =>
  as('resident-new', (mock, token) => ask(mock, houseOwner, { id: houseId(mock, path) }, token))
const ownerKnown = ownerOf(housesToTry.ownersFirst)

const ownerCode = (rest: Json = {}): ExampleSetup =>
  as('resident-new', async (mock, token) =>
    ask(mock, verifyOwnerCode, { ...(await verification(mock, 'yezhu', PHONE)), ...rest }, token),
  )

const NUMBERS = {
  community_identifier: 10002,
  building_number: 1,
  unit_number: 1,
  floor_number: 1,
  house_number: 101,
}
const PICTURE = readFileSync('src/assets/samples/face-1.jpg')
const CARD = readFileSync('src/assets/samples/id-card-1.jpg').toString('base64')

const face = (withFile: boolean): ExampleSetup =>
  as('resident-new', (mock, token) =>
    upload(mock, facePhoto, token, NUMBERS, withFile ? [['file', PICTURE]] : []),
  )

const submitted = (extra: Json): ExampleSetup =>
  as('resident-new', (mock, token) =>
    ask(mock, submitForm, form(houseId(mock, housesToTry.free), extra), token),
  )

const bound = (house_id: boolean): ExampleSetup =>
  as('resident-owner', (mock, token) =>
    ask(
      mock,
      bindMoreHouses,
      { phone: PHONE, ...(house_id && { house_id: houseId(mock, housesToTry.free), role: 2 }) },
      token,
    ),
  )

/** An owner with two houses and a pending application, which are both kinds of rows of the example. */
const listed: ExampleSetup = as('resident-owner', async (mock, token) => {
  await ask(mock, bindMoreHouses, { phone: PHONE, house_id: houseId(mock, housesToTry.free), role: 1 }, token)
  return ask(mock, myHouses, {}, token)
})

export const weappSetups: ExampleSetups = {
  'weapp.sendCode': {
    '1.成功': send(phonesToTry.unknown, 'register'),
    '2.手机号不正确': send('1900000000', 'verify'),
    '2.type不正确': send(PHONE, 'other'),
    '3.register而手机号已注册': send(PHONE, 'register'),
    '4.login而手机号未注册': send(phonesToTry.unknown, 'login'),
  },
  'weapp.register': {
    '1.成功': (mock) => registered(mock, {}),
    '2.参数不正确': (mock) => registered(mock, { name: '' }),
    '3.验证码已失效': (mock) => registered(mock, NO_CODE),
  },
  'weapp.loginByPhone': {
    '1.成功': (mock) => byCode(mock, {}),
    '2.参数不正确': (mock) => byCode(mock, { code: 'bad-code' }),
    '3.验证码已失效': (mock) => byCode(mock, NO_CODE),
  },
  'weapp.loginByPassword': {
    '1.成功': (mock) => byPassword(mock, {}),
    '2.参数不正确': (mock) => byPassword(mock, { code: 'bad-code' }),
    '3、4.验证码已失效': forced('weapp.loginByPassword', 'codeExpired', (mock) => byPassword(mock, {})),
  },
  'weapp.loginByWxCode': {
    '1.成功': (mock) => ask(mock, tokens.loginByWxCode, { code: 'wx:resident-owner' }),
    '2.参数不正确': (mock) => ask(mock, tokens.loginByWxCode, { code: 'bad-code' }),
    '3.只是个游客': (mock) => ask(mock, tokens.loginByWxCode, { code: 'wx:visitor' }),
  },
  'weapp.refreshToken': {
    '1.成功': as('resident-owner', (mock, token) => ask(mock, tokens.refreshToken, {}, token)),
    '2.参数不正确': forced(
      'weapp.refreshToken',
      'invalid',
      as('resident-owner', (mock, token) => ask(mock, tokens.refreshToken, {}, token)),
    ),
    '3.超过14天': as('resident-owner', (mock, token) => {
      mock.clock.advance(15 * 24 * 3600_000)
      return ask(mock, tokens.refreshToken, {}, token)
    }),
  },
  'weapp.communities': { '1.成功': place(places.communities, {}) },
  'weapp.buildings': { '1.成功': place(places.buildings, { id: 10002 }) },
  'weapp.units': {
    '1.成功': (mock) => place(places.units, { id: mock.world.tables.buildings.all()[0]?.id })(mock),
  },
  'weapp.floors': {
    '1.成功': (mock) => place(places.floors, { id: mock.world.tables.units.all()[0]?.id })(mock),
  },
  'weapp.houses': {
    '1.成功': (mock) => place(places.houses, { id: mock.world.tables.floors.all()[0]?.id })(mock),
  },
  'weapp.securityPhone': {
    '1.查找到并绑定': checked(phonesToTry.knownOwner),
    '2.已录入个人信息': as('resident-owner', async (mock, token) =>
      ask(mock, securityPhone, await verification(mock, 'verify', PHONE), token),
    ),
    '3.未查找到': checked(phonesToTry.unknown),
    '4.安防平台故障': broken('security.personByPhone', 'http500', checked(phonesToTry.knownOwner)),
    '5.调取接口出错': broken('security.personByPhone', 'badJson', checked(phonesToTry.knownOwner)),
    '6.验证码失效': checked(phonesToTry.unknown, NO_CODE),
  },
  'weapp.houseOwner': {
    '1.成功': ownerKnown,
    '2.未查找到业主': ownerOf(housesToTry.free),
    '3.安防平台故障': broken('security.houseOwner', 'http500', ownerKnown),
    '4.调取接口出错': broken('security.houseOwner', 'badJson', ownerKnown),
  },
  'weapp.verifyOwnerCode': {
    '1.成功': ownerCode(),
    '2.失败': ownerCode({ verification_code: '000000' }),
  },
  'weapp.facePhoto': {
    '1.成功': face(true),
    '2.参数不准确': face(false),
    '5.上传失败': forced('weapp.facePhoto', 'storeFailed', face(true)),
  },
  'weapp.idCardPhoto': {
    '1.成功': as('resident-new', (mock, token) => ask(mock, idCardPhoto, { image: CARD }, token)),
    '2.参数不准确': as('resident-new', (mock, token) => ask(mock, idCardPhoto, {}, token)),
  },
  'weapp.submitForm': { '1.成功': submitted({ role: 1 }), '2.参数不准确': submitted({ name: '' }) },
  'weapp.bindMoreHouses': { '1.成功': bound(true), '2.参数不准确': bound(false) },
  'weapp.myHouses': { '1.成功': listed },
  'weapp.houseDetail': {
    '1.成功': as('resident-owner', (mock, token) =>
      ask(mock, houseDetail, { id: houseId(mock, housesToTry.ownersFirst), role: 1 }, token),
    ),
  },
}
