import {
  deleteHouseInfo,
  houseDetail,
  houseRelease,
  myHouseList,
  pulloffHouse,
  updateHouseInfo,
} from '@/contract/rental/houses'
import {
  createHousePhoto,
  createHouseVideo,
  FILE_PATH,
  updateHousePhoto,
  updateHouseVideo,
} from '@/contract/rental/media'
import { searchHouse } from '@/contract/rental/search'
import { createTestMock, MOCK_ORIGIN, type Json, type TestMock } from '~tests/support/mock'
import {
  addPhotos,
  DONE,
  HOUSE,
  identify,
  identifyLandlord,
  newHouse,
  openRental,
  PHOTO,
  refused,
  VIDEO,
  type RentalSession,
} from './rental-session'
import { stateOf } from './state'
import { differences } from './shape'

/** The fields of both lists that the document does not have. */
const OURS = { description_title: '', district_name: '', house_direction: '' }

const rows = ({ ans }: Json) => ans as Json[]

async function landlord(mock: TestMock): Promise<RentalSession> {
  const session = await openRental(mock, 'rental-new')
  await identify(session)
  await identifyLandlord(session)
  return session
}

describe('发布', () => {
  test('先实名，再房东认证，再补全信息，再传照片，才能发布；缺什么说什么', async () => {
    const session = await openRental(createTestMock(), 'rental-new')
    const house_id = await newHouse(session, { house_rent: '', longitude: '' })
    const release = () => session.ask(houseRelease, { house_id })
    expect(await release()).toEqual(refused('请先完成实名认证'))
    await identify(session)
    expect(await release()).toEqual(refused('请先完成房东身份认证'))
    await identifyLandlord(session)
    expect(await release()).toEqual(refused('房源信息不完整：租金、经度'))
    for (const [attr_name, attr_value] of [
      ['house_rent', '2800'],
      ['longitude', 104.06],
    ])
      expect(await session.ask(updateHouseInfo, { attr_name, attr_value, house_id })).toEqual(DONE)
    expect(await release()).toEqual(refused('请至少上传一张房源照片'))
    await addPhotos(session, house_id)
    expect(await release()).toEqual(DONE)
    expect(await release()).toEqual(refused('该房源已发布'))
  })

  test('下架后可以再发布；发布着的不能删除，删除连同照片', async () => {
    const mock = createTestMock()
    const session = await landlord(mock)
    const house_id = await newHouse(session)
    await addPhotos(session, house_id, 2)
    expect(await session.ask(pulloffHouse, { house_id })).toEqual(refused('该房源未发布，无需下架'))
    await session.ask(houseRelease, { house_id })
    expect(await session.ask(deleteHouseInfo, { house_id })).toEqual(refused('请先下架该房源再删除'))
    expect(await session.ask(pulloffHouse, { house_id })).toEqual(DONE)
    expect(rows(await session.ask(myHouseList))).toMatchObject([{ id: house_id, status: 2 }])
    expect(await session.ask(houseRelease, { house_id })).toEqual(DONE)
    await session.ask(pulloffHouse, { house_id })
    expect(await session.ask(deleteHouseInfo, { house_id })).toEqual(DONE)
    expect(rows(await session.ask(myHouseList))).toEqual([])
    expect(mock.world.tables.rentalMedia.where('house', house_id)).toEqual([])
    expect(await session.ask(houseRelease, { house_id })).toEqual(refused('没有该房源'))
  })

  test('别人的房源什么都不能动，世界不变', async () => {
    const mock = createTestMock()
    const session = await landlord(mock)
    const house_id = mock.world.tables.rentalHouses.all()[0]?.id ?? 0
    const media = mock.world.tables.rentalMedia.where('house', house_id)[0]?.id ?? 0
    const before = stateOf(mock)
    const not = refused('只能操作自己的房源')
    for (const endpoint of [houseRelease, pulloffHouse, deleteHouseInfo])
      expect(await session.ask(endpoint, { house_id })).toEqual(not)
    const attr = { attr_name: 'house_rent', attr_value: '1', house_id }
    expect(await session.ask(updateHouseInfo, attr)).toEqual(not)
    expect(await addPhotos(session, house_id)).toEqual(not)
    const photo = await session.upload(updateHousePhoto, { photo_id: media }, [['house_photo', PHOTO]])
    expect(photo).toEqual(not)
    expect(stateOf(mock)).toEqual(before)
  })
})

test('R22 我的房源列表与示例一致，日期是年-日-月', async () => {
  const mock = createTestMock()
  const session = await openRental(mock, 'rental-landlord')
  const answer = await session.ask(myHouseList)
  const example = {
    create_time_duration: 28822,
    house_rent: 0,
    status: 0,
    payment_type: '1|3',
    house_size: 0,
    house_photo: [{ id: 1, photo_url: '' }],
    praise_count: 0,
    house_video: [],
    create_date: '2017-19-12',
    house_type: '0',
    id: 22,
  }
  expect(differences(answer, { status: 0, msg: '', ans: [{ ...example, ...OURS }] })).toEqual([])
  expect(rows(answer)[0]).toMatchObject({ create_date: '2026-31-01', create_time_duration: 30 * 86400 })
})

test.each([
  ['owner_id', '1', '该属性不能修改'],
  ['status', '1', '该属性不能修改'],
  ['release_time', '2026', '该属性不能修改'],
  ['__proto__', '1', '该属性不能修改'],
  ['house_rent', '很贵', '租金填写有误'],
  ['payment_type', '2|2', '付款方式填写有误'],
  ['facility', '1|13', '房屋设施填写有误'],
  ['longitude', '181', '经度填写有误'],
])('修改属性%s为%s：%s', async (attr_name, attr_value, msg) => {
  const mock = createTestMock()
  const session = await landlord(mock)
  const house_id = await newHouse(session)
  const before = stateOf(mock)
  expect(await session.ask(updateHouseInfo, { attr_name, attr_value, house_id })).toEqual(refused(msg))
  expect(stateOf(mock)).toEqual(before)
})

describe('照片和视频', () => {
  test('一次一张或多张，返回地址和编号，取得回来；修改换成新的', async () => {
    const mock = createTestMock()
    const session = await landlord(mock)
    const house_id = await newHouse(session)
    const get = (path: unknown) => mock.handle(new Request(`${MOCK_ORIGIN}${FILE_PATH}/${String(path)}`))
    const { status, ans } = await addPhotos(session, house_id, 2)
    const { url, id } = ans as { url: string[]; id: number[] }
    expect([status, url.length, id.length]).toEqual([0, 2, 2])
    expect(url[1]).toMatch(/^data\/userphoto\/user_\d+\/house_photos-1-[0-9a-f-]{36}\.jpg$/)
    expect((await get(url[0])).headers.get('content-type')).toBe('image/jpeg')
    expect(await session.upload(updateHousePhoto, { photo_id: id[0] }, [['house_photo', PHOTO]])).toEqual(
      DONE,
    )
    expect((await get(url[0])).status).toBe(404)
    const [mine] = rows(await session.ask(myHouseList))
    expect((await get((mine?.house_photo as Json[])[0]?.photo_url)).status).toBe(200)
  })

  test('视频可以添加、修改、取回', async () => {
    const mock = createTestMock()
    const session = await landlord(mock)
    const house_id = await newHouse(session)
    const { ans } = await session.upload(createHouseVideo, { house_id }, [['house_video', VIDEO]])
    expect(differences(ans, { id: 1, url: '' })).toEqual([])
    const { id: video_id } = ans as { id: number }
    expect(await session.upload(updateHouseVideo, { video_id }, [['house_video', VIDEO]])).toEqual(DONE)
    const [mine] = rows(await session.ask(myHouseList))
    const path = (mine?.house_video as Json[])[0]?.video_clip_url
    const file = await mock.handle(new Request(`${MOCK_ORIGIN}${FILE_PATH}/${String(path)}`))
    expect(file.headers.get('content-type')).toBe('video/mp4')
  })

  test.each([
    ['没有照片', { rooms_type: 3 }, [], '没有上传房源照片'],
    ['其中一张不是图片', { rooms_type: 3 }, [PHOTO, Buffer.from('x')], '请上传JPG或PNG格式的照片'],
    ['卧室没有朝向', { rooms_type: 1, rooms_area: 12 }, [PHOTO], '请填写卧室的面积和朝向'],
    ['没有这种房间', { rooms_type: 8 }, [PHOTO], '房间类型填写有误'],
  ])('%s时拒绝，一张也不留', async (_, room, files, msg) => {
    const mock = createTestMock()
    const session = await landlord(mock)
    const house_id = await newHouse(session)
    const before = stateOf(mock)
    const parts = files.map((bytes) => ['house_photo', bytes] as const)
    expect(await session.upload(createHousePhoto, { house_id, ...room }, parts)).toEqual(refused(msg))
    expect(stateOf(mock)).toEqual(before)
  })

  test('视频不是MP4、太大、没有该视频、照片满30张、视频满3个，都拒绝', async () => {
    const session = await landlord(createTestMock())
    const house_id = await newHouse(session)
    const video = (bytes: Uint8Array) =>
      session.upload(createHouseVideo, { house_id }, [['house_video', bytes]])
    expect(await video(PHOTO)).toEqual(refused('请上传MP4格式的视频'))
    const large = Buffer.concat([VIDEO, Buffer.alloc(5 * 1024 * 1024)])
    expect(await video(large)).toEqual(refused('视频太大，不能超过5MB'))
    const none = await session.upload(updateHouseVideo, { video_id: 1 }, [['house_video', VIDEO]])
    expect(none).toEqual(refused('没有该视频'))
    for (let i = 0; i < 3; i++) expect(await video(VIDEO)).toMatchObject({ status: 0 })
    expect(await video(VIDEO)).toEqual(refused('房源视频最多3个'))
    expect(await addPhotos(session, house_id, 30)).toMatchObject({ status: 0 })
    expect(await addPhotos(session, house_id)).toEqual(refused('房源照片最多30张'))
  })
})

test('房源详情：发布的大家可看，门牌号只给房东；未发布的只给房东', async () => {
  const mock = createTestMock()
  const session = await landlord(mock)
  const visitor = await openRental(mock, 'rental-visitor')
  const house_id = await newHouse(session)
  await addPhotos(session, house_id)
  expect(await visitor.ask(houseDetail, { house_id })).toEqual(refused('没有该房源'))
  await session.ask(houseRelease, { house_id })
  const { house_number, ...shown } = HOUSE
  const seen = (await visitor.ask(houseDetail, { house_id })).ans as Json
  expect(seen).toMatchObject({
    ...shown,
    owner_id: session.id,
    photos: [{ rooms_type: 3, rooms_area: null }],
  })
  expect(seen.house_number).toBeUndefined()
  expect((await session.ask(houseDetail, { house_id })).ans).toMatchObject({ house_number })
})

describe('搜索', () => {
  const HERE = { longitude: 104.06, latitude: 30.66, radius: 50 }
  const titles = async (fields: Json) => {
    const mock = createTestMock()
    const session = await openRental(mock, 'rental-visitor')
    const found = rows(await session.ask(searchHouse, { ...HERE, ...fields }))
    return found
      .map(({ house_id }) => {
        const index = mock.world.tables.rentalHouses.all().findIndex(({ id }) => id === house_id)
        return 'ABCDE'.charAt(index)
      })
      .join('')
  }

  test('R22 结果与示例一致，没有未发布的', async () => {
    const session = await openRental(createTestMock(), 'rental-visitor')
    const example = {
      house_rent: 0,
      status: null,
      create_date: '2017-21-06',
      distance: 8.9,
      house_size: 90,
      user_type: 1,
      photos: ['data/a.jpg'],
      duration: 1,
      payment_type: '1|3',
      praise_count: null,
      house_type: '1',
      house_id: 19,
    }
    const answer = await session.ask(searchHouse, HERE)
    expect(differences(answer, { status: 0, msg: '', ans: [{ ...example, ...OURS }] })).toEqual([])
    expect(rows(answer)).toHaveLength(4)
    expect(rows(answer)[0]).toMatchObject({ distance: 0, house_rent: 2800, house_size: 88.5 })
    // 0.01° of latitude and 0.02° of longitude at 30.66° N.
    expect(rows(answer)[1]?.distance).toBeCloseTo(2.213, 2)
  })

  test.each([
    [{}, 'ABCD'],
    [{ house_name: '地铁' }, 'A'],
    [{ house_type: '一室一厅' }, 'B'],
    [{ house_rent_time_type: '1' }, 'D'],
    [{ house_rent_room_type: '2' }, 'C'],
    [{ house_rent_room_type: '1|2' }, 'ABCD'],
    [{ house_rent_fee: '[900,1800]' }, 'BC'],
    [{ house_rent_fee: '[, 1800]' }, 'BC'],
    [{ house_rent_fee: '[2800,]' }, 'AD'],
    [{ house_source: '2|3' }, 'CD'],
    [{ house_size: '[32,45]' }, 'BD'],
    [{ house_direction: '东|西' }, 'BD'],
    [{ house_decoration: '简装' }, 'C'],
    [{ house_rooms: '1|3' }, 'BC'],
    [{ subway_station_code: 101 }, 'A'],
    [{ subdistrict_code: 7 }, ''],
    [{ house_characteristic: '近地铁|拎包入住' }, 'ABC'],
    [{ radius: 3 }, 'AB'],
    [{ radius: 0 }, 'A'],
    [{ house_characteristic: '近地铁', house_rent_fee: '[,1000]', radius: 10 }, 'C'],
    [{ sort: 1 }, 'ABCD'],
    [{ sort: 2 }, 'DBCA'],
    [{ sort: 3 }, 'BACD'],
    [{ sort: 4 }, 'CBAD'],
    [{ sort: 5 }, 'DABC'],
    [{ sort: 6 }, 'CDBA'],
    [{ shift: 1, count: 2 }, 'BC'],
    [{ shift: 3, count: 10 }, 'D'],
    [{ shift: 9 }, ''],
    [{ count: 0 }, ''],
  ])('R22 条件%j得到%s', async (fields, expected) => {
    expect(await titles(fields)).toBe(expected)
  })

  test('不说半径时只找10公里以内的', async () => {
    expect(await titles({ radius: '' })).toBe('ABC')
  })

  test.each([
    { house_rent_fee: '100-500' },
    { house_rent_fee: '[,]' },
    { house_rent_fee: '[500,100]' },
    { house_rent_fee: '[-1,5]' },
    { house_size: '[a,]' },
    { house_source: '4' },
    { house_source: '1||2' },
    { sort: 7 },
    { shift: -1 },
    { radius: -1 },
    { longitude: 181 },
  ])('R22 条件%j读不懂，拒绝', async (fields) => {
    const session = await openRental(createTestMock(), 'rental-visitor')
    expect(await session.ask(searchHouse, { ...HERE, ...fields })).toMatchObject({ status: 2, ans: null })
  })
})
