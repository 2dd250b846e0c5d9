import * as v from 'valibot'
import type { Codec } from '@/contract/core/codec'
import { yuanNumber } from '@/contract/core/money'
import { rows, unreadableIn } from '@/contract/core/rows'
import { myHouseList } from '@/contract/rental/houses'
import { createHousePhoto, fileAddress } from '@/contract/rental/media'
import { bindingStatus, zhima } from '@/contract/rental/payments'
import { searchHouse } from '@/contract/rental/search'
import { getcode } from '@/contract/rental/invitations'
import { wxFetchUserinfo } from '@/contract/rental/sign-in'
import { area, choices, choicesOf, rangeOf, storedFileOf, upTo, yearDayMonth } from '@/contract/rental/values'
import { dashedDay } from '@/contract/rental/sign-in'
import { facilities } from '@/contract/rental/vocabulary'

const read = <D>(codec: Codec<D>, raw: unknown) => v.parse(codec.read, raw)
const refuses = (codec: Codec<unknown>, raw: unknown) => !v.safeParse(codec.read, raw).success

describe('R22 日期是年-日-月', () => {
  test.each([
    ['2017-21-06', '20170621'],
    ['2017-19-12', '20171219'],
    ['2017-07-06', '20170607'],
    // Only year, month, day makes this a day.
    ['2017-06-21', '20170621'],
  ])('%s读成%s', (raw, day) => expect(read(yearDayMonth, raw)).toBe(day))
  test.each(['2017-31-02', '2017-13-13', '昨天', null])('%p不是日期', (raw) =>
    expect(refuses(yearDayMonth, raw)).toBe(true),
  )
  test('写成年-日-月；生日却是年-月-日', () => {
    expect(yearDayMonth.write('20170621')).toBe('2017-21-06')
    expect([dashedDay.write('19991112'), read(dashedDay, '1999-11-12')]).toEqual(['1999-11-12', '19991112'])
  })
})

describe('R22 区间', () => {
  const rent = rangeOf(yuanNumber)
  test.each([
    ['[100,500]', { min: 10_000, max: 50_000 }],
    ['[100, 500]', { min: 10_000, max: 50_000 }],
    ['[,800]', { max: 80_000 }],
    ['[1000,]', { min: 100_000 }],
    ['[0,0]', { min: 0, max: 0 }],
  ])('%s', (raw, range) => {
    expect(read(rent, raw)).toEqual(range)
    expect(read(rent, rent.write(range))).toEqual(range)
  })
  test.each(['[500,100]', '[,]', '100,500', '[a,]', '[-1,]', '[1,2,3]', 5, null, '[0.001,1]'])(
    '%p不是区间',
    (raw) => expect(refuses(rent, raw)).toBe(true),
  )
  test('写成示例的样子', () => {
    const size = rangeOf(area)
    expect([{ min: 20, max: 50 }, { max: 100 }, { min: 100 }].map(size.write)).toEqual([
      '[20,50]',
      '[,100]',
      '[100,]',
    ])
  })
})

test('R22 多选用竖线隔开，单个可以是数', () => {
  const some = choicesOf(facilities)
  expect(read(some, '1|2|12')).toEqual(['airConditioner', 'television', 'parking'])
  expect(read(choices(upTo(9)), 3)).toEqual([3])
  expect(some.write(['wifi', 'lift'])).toBe('8|11')
  for (const raw of ['', '1|', '13', null, {}]) expect(refuses(some, raw)).toBe(true)
})

test('芝麻分是文字，没有是-1；绑定是1或-1', () => {
  expect([read(zhima.response, '750'), zhima.response.write(750)]).toEqual([750, '750'])
  expect([read(zhima.response, -1), read(zhima.response, '-1'), zhima.response.write('none')]).toEqual([
    'none',
    'none',
    -1,
  ])
  expect([read(bindingStatus.response, 1), read(bindingStatus.response, '-1')]).toEqual([true, false])
  for (const raw of [0, null, '', '高']) expect(refuses(zhima.response, raw)).toBe(raw !== 0)
})

test.each([
  ['data/userphoto/user_6/a b.jpg', 'https://rental.test/api/file/data/userphoto/user_6/a%20b.jpg'],
  ['/data/证1.jpg', 'https://rental.test/api/file/data/%E8%AF%811.jpg'],
  ['https://wx.example.invalid/0?a=1', 'https://wx.example.invalid/0?a=1'],
  ['http://wx.example.invalid/0', 'http://wx.example.invalid/0'],
])('R40 图片%s的地址是%s', (path, address) =>
  expect(fileAddress('https://rental.test/api', path)).toBe(address),
)

describe('R40 照片和视频的列表', () => {
  const ofPhotos = rows(storedFileOf('photo_url'))
  test('可以是文字，也可以是对象；读不了的只计数', () => {
    const raw = ['data/a.jpg', { id: 7, photo_url: 'data/b.jpg' }, { id: '8', photo_url: 'data/c.jpg' }]
    expect([...read(ofPhotos, raw)]).toEqual([
      { path: 'data/a.jpg' },
      { path: 'data/b.jpg', id: 7 },
      { path: 'data/c.jpg', id: 8 },
    ])
    const broken = read(ofPhotos, ['', null, { id: 7 }, { video_clip_url: 'data/a.mp4' }, 'data/a.jpg'])
    expect([broken.length, unreadableIn(broken)]).toEqual([1, 4])
    expect(read(storedFileOf('video_clip_url'), { id: 2, video_clip_url: 'data/a.mp4' })).toEqual({
      id: 2,
      path: 'data/a.mp4',
    })
  })
  test('有编号的写成对象，没有的写成文字', () => {
    expect(ofPhotos.write([{ path: 'a' }, { path: 'b', id: 7 }])).toEqual(['a', { id: 7, photo_url: 'b' }])
  })
})

test('R40 状态3的房源已删除，不在房东的列表里；读不了的行照样计数', () => {
  const row = (id: number, status: unknown) => ({ id, status, house_photo: null, house_video: [] })
  const read_ = read(myHouseList.response, [row(1, 0), row(2, 3), row(3, '1'), row(4, null), 'x'])
  expect(read_.map(({ id, status }) => [id, status])).toEqual([
    [1, 'draft'],
    [3, 'released'],
    [4, undefined],
  ])
  expect(unreadableIn(read_)).toBe(1)
})

test.each([
  [-1, undefined],
  ['-1', undefined],
  [null, undefined],
  ['', undefined],
  ['0000000a', '0000000a'],
  ['0000000A', '0000000A'],
])('R40 好友的邀请码%p读成%p', (raw, code) => {
  const { friendCode } = read(getcode.response, { friend_invite_code: raw, my_invite_code: '00000006' })
  expect(friendCode).toBe(code)
})

test('房源的一个字段读不了，其余照样显示', () => {
  const [house] = read(searchHouse.response, [
    { house_id: 7, house_rent: '面议', house_size: '60.5', create_date: '?', user_type: 9, photos: '' },
  ])
  expect(house).toMatchObject({ houseId: 7, rent: undefined, size: 60.5, createdOn: undefined, photos: [] })
})

test('不知道的面积和朝向用约定的词代替，读回来还是没有', () => {
  const { write, read: reading } = createHousePhoto.request
  const sent = write({ houseId: 1, room: 'kitchen' })
  expect(sent).toEqual({ house_id: 1, rooms_type: 4, rooms_area: '0', rooms_orientation: '无' })
  expect(v.parse(reading, sent)).toEqual({ houseId: 1, room: 'kitchen' })
})

test('不认识的人的回答是空对象', () => {
  expect(read(wxFetchUserinfo.response, {})).toBeUndefined()
  expect(wxFetchUserinfo.response.write(undefined)).toEqual({})
})
