import { getcode, setcode } from '@/contract/rental/invitations'
import { FILE_PATH } from '@/contract/rental/media'
import { myHouseList } from '@/contract/rental/houses'
import { createUserinfo, houseIdentification, userIdentification } from '@/contract/rental/users'
import { wxFetchUserinfo } from '@/contract/rental/sign-in'
import { idNumberOf } from '~mock/world/people/seed-people'
import { issueToken } from '~mock/world/people/tokens'
import { createTestMock, MOCK_ORIGIN, type Json } from '~tests/support/mock'
import { ask } from './calls'
import { ID_NUMBER, IDENTITY, LANDLORD, PROFILE } from './rental-calls'
import {
  DONE,
  identify,
  IDENTITY_FILES,
  identifyLandlord,
  LANDLORD_FILES,
  openRental,
  PHOTO,
  refused,
} from './rental-session'
import { stateOf } from './state'
import { differences } from './shape'

const EXAMPLE = {
  status: 0,
  msg: '',
  ans: {
    qq: '2',
    headimgurl: null,
    wx_nickname: 'B',
    wx_city: '市',
    virtual_tel_flag: 1,
    constellations: '座',
    wx_sex: 1,
    birthday: '1999-11-11',
    wechat: '1',
    addressProvince: '省',
    wx_headimgurl: 'data/userphoto/user_6/portrait.jpg',
    wx_country: '国',
    id: 6,
    addressCity: '市',
    occupation: '工',
    virtual_tel: '1',
    education: '小学',
    wx_province: '省',
    token: 'a7',
    wx_openid: 'o6',
  },
}
const LOST = { status: 4, msg: 'token失效', ans: null }

describe('登录', () => {
  test('首次按openid获取即建立用户，写法与示例一致；再取是同一人、同一token', async () => {
    const mock = createTestMock()
    const before = mock.world.tables.rentalUsers.size
    const first = await ask(mock, wxFetchUserinfo, { openid: 'rental-new' })
    expect(differences(first, EXAMPLE)).toEqual([])
    expect(await ask(mock, wxFetchUserinfo, { openid: 'rental-new' })).toEqual(first)
    expect(mock.world.tables.rentalUsers.size).toBe(before + 1)
    const landlord = await ask(mock, wxFetchUserinfo, { openid: 'rental-landlord' })
    expect(differences(landlord, EXAMPLE)).toEqual([])
  })

  test('两边的登录互不相通：别的系统的token被拒绝，自己的也进不了别的系统', async () => {
    const mock = createTestMock()
    const session = await openRental(mock, 'resident-owner')
    for (const system of ['weapp', 'wjdh', 'zhongmin', 'security'] as const) {
      const { token } = issueToken(mock.world, system, session.id)
      expect(await ask(mock, myHouseList, {}, token)).toEqual(LOST)
    }
    expect(await mock.post('/api/v1/user/housesList', {}, session.token)).toMatchObject({
      token_expired: '0',
    })
    expect(await mock.post('/api/v1/wjdh/modules', { xiaoqu: 10002 }, session.token)).toMatchObject({
      code: '9',
    })
    expect(await ask(mock, myHouseList, {})).toEqual(LOST)
  })

  test('token到期后再按openid获取，得到新的', async () => {
    const mock = createTestMock()
    const session = await openRental(mock, 'rental-new')
    mock.clock.advance(3600_000)
    expect(await session.ask(myHouseList)).toEqual(LOST)
    const again = await openRental(mock, 'rental-new')
    expect(again.id).toBe(session.id)
    expect(await again.ask(myHouseList)).toMatchObject({ status: 0, ans: [] })
  })
})

describe('用户信息录入', () => {
  test('存下后随用户信息返回，头像可以取回', async () => {
    const mock = createTestMock()
    const session = await openRental(mock, 'rental-new')
    const fields = { ...PROFILE, virtual_tel_flag: 1, virtual_tel: '4001', wechat: 'w', qq: '1' }
    expect(await session.upload(createUserinfo, fields, [['portrait', PHOTO]])).toEqual(DONE)
    const { ans } = await ask(mock, wxFetchUserinfo, { openid: 'rental-new' })
    expect(ans).toMatchObject({ birthday: '1988-03-18', education: '本科', virtual_tel_flag: 1, wx_sex: 2 })
    const path = (ans as Json).wx_headimgurl
    expect(path).toBe(`data/userphoto/user_${session.id}/portrait.jpg`)
    const file = await mock.handle(new Request(`${MOCK_ORIGIN}${FILE_PATH}/${String(path)}`))
    expect(file.headers.get('content-type')).toBe('image/jpeg')
    expect(Buffer.from(await file.arrayBuffer()).equals(PHOTO)).toBe(true)
  })

  test.each([
    ['没有头像', PROFILE, [], '没有上传头像'],
    ['头像不是图片', PROFILE, [['portrait', Buffer.from('x')]], '请上传JPG或PNG格式的照片'],
    ['没有称呼', { ...PROFILE, nickname: '' }, [['portrait', PHOTO]], '没有填写称呼'],
    ['教育背景不在可选值里', { ...PROFILE, education: '小学' }, [['portrait', PHOTO]], '教育背景填写有误'],
    ['生日不存在', { ...PROFILE, birthday: '1992-02-30' }, [['portrait', PHOTO]], '生日填写有误'],
    [
      '不是房东却用400短号',
      { ...PROFILE, user_type: 3, virtual_tel: '4001' },
      [['portrait', PHOTO]],
      '400短号仅限房东使用',
    ],
  ] as const)('%s时拒绝，世界不变', async (_, fields, parts, msg) => {
    const mock = createTestMock()
    const session = await openRental(mock, 'rental-new')
    const before = stateOf(mock)
    expect(await session.upload(createUserinfo, fields, parts)).toEqual(refused(msg))
    expect(stateOf(mock)).toEqual(before)
  })
})

describe('R25 认证', () => {
  test('实名认证返回姓名和号码，房东认证返回五项，写法与示例一致', async () => {
    const session = await openRental(createTestMock(), 'rental-new')
    expect(await identify(session)).toEqual({ status: 0, msg: '', ans: ['林某', ID_NUMBER] })
    const base = `data/userphoto/user_${session.id}`
    expect(await identifyLandlord(session)).toEqual({
      status: 0,
      msg: '',
      ans: [
        '林某',
        ID_NUMBER,
        '样房证000001号',
        `${base}/property_cert_photo-样房证000001号.jpg`,
        `${base}/lease_agreement_photo_url-样房证000001号.jpg`,
      ],
    })
  })

  test('证件照片只给本人，别人取不到，也分不出有没有', async () => {
    const mock = createTestMock()
    const session = await openRental(mock, 'rental-new')
    const other = await openRental(mock, 'rental-other')
    await identify(session)
    const get = (path: string, token?: string) =>
      mock.handle(
        new Request(`${MOCK_ORIGIN}${FILE_PATH}/${path}`, {
          headers: token ? { token } : {},
        }),
      )
    const front = `data/userphoto/user_${session.id}/idcardfront.jpg`
    expect((await get(front, session.token)).status).toBe(200)
    const hidden = [await get(front), await get(front, other.token), await get('data/none.jpg')]
    expect(hidden.map(({ status }) => status)).toEqual([404, 404, 404])
    expect(await hidden[0]?.json()).toEqual(refused('没有该文件'))
    const account = mock.world.tables.accounts.first('openid', 'resident-owner')
    expect((await get(front, issueToken(mock.world, 'weapp', account?.id ?? 0).token)).status).toBe(404)
  })

  test.each(['portrait', 'idcardfront', 'idcardback'])('实名认证缺少%s时拒绝', async (missing) => {
    const mock = createTestMock()
    const session = await openRental(mock, 'rental-new')
    const before = stateOf(mock)
    const parts = IDENTITY_FILES.filter(([name]) => name !== missing)
    const { msg } = await session.upload(userIdentification, IDENTITY, parts)
    expect(msg).toMatch(/^没有上传(头像|身份证正面照片|身份证反面照片)$/)
    expect(stateOf(mock)).toEqual(before)
  })

  test('一个身份证号只认证一个用户，一个用户不换身份', async () => {
    const mock = createTestMock()
    const session = await openRental(mock, 'rental-new')
    await identify(session)
    const other = await openRental(mock, 'rental-other')
    expect(await identify(other)).toEqual(refused('该身份证号已认证其他用户'))
    const changed = { ...IDENTITY, idcardnumber: idNumberOf('19880318', 224) }
    expect(await session.upload(userIdentification, changed, IDENTITY_FILES)).toEqual(
      refused('您已用其他身份完成实名认证，不能更换'),
    )
    expect(
      await session.upload(userIdentification, { ...IDENTITY, idcardnumber: '1' }, IDENTITY_FILES),
    ).toEqual(refused('身份证号填写有误'))
  })

  test('房东认证之前先实名；自有房屋的证与本人一致，租赁的可以不同', async () => {
    const session = await openRental(createTestMock(), 'rental-new')
    expect(await identifyLandlord(session)).toEqual(refused('请先完成实名认证'))
    await identify(session)
    const others = { ...LANDLORD, certname: '顾某' }
    expect(await session.upload(houseIdentification, { ...others, house_type: 1 }, LANDLORD_FILES)).toEqual(
      refused('自有房屋的房产证须与实名认证一致'),
    )
    const leased = { ...others, house_type: 2 }
    expect(await session.upload(houseIdentification, leased, LANDLORD_FILES.slice(0, 1))).toEqual(
      refused('没有上传租赁合同照片'),
    )
    expect(await session.upload(houseIdentification, leased, LANDLORD_FILES)).toMatchObject({ status: 0 })
  })
})

test('邀请码：自己的、不存在的被拒绝，填一次为止', async () => {
  const mock = createTestMock()
  const session = await openRental(mock, 'rental-new')
  const friend = await openRental(mock, 'rental-friend')
  const codes = async (of: typeof session) => (await of.ask(getcode)).ans as Json
  const example = { friend_invite_code: '0000000A', my_invite_code: '00000006' }
  expect(differences(await codes(session), example)).toEqual([])
  const { my_invite_code: own } = await codes(session)
  const { my_invite_code: theirs } = await codes(friend)
  expect(theirs).toMatch(/^[0-9A-F]{8}$/)
  expect(await session.ask(setcode, { invite_code: own })).toEqual(refused('不能填写自己的邀请码'))
  for (const invite_code of ['FFFFFFFF', 'x', '1'])
    expect(await session.ask(setcode, { invite_code })).toEqual(refused('邀请码不存在'))
  expect(await session.ask(setcode, { invite_code: theirs })).toEqual(DONE)
  expect(await session.ask(setcode, { invite_code: theirs })).toEqual(refused('邀请码只能填写一次'))
  expect(await codes(session)).toMatchObject({ friend_invite_code: theirs })
})
