import { readFileSync } from 'node:fs'
import path from 'node:path'
import cards from '~mock/world/people/sample-cards.json'
import { createTestMock, type Json, type TestMock } from '~tests/support/mock'
import { isIdNumber } from '@/contract/core/id-number'
import { facePhoto } from '@/contract/weapp/uploads'
import { upload as send } from './multipart'
import { HEAVY_PNG, pngOf } from './pictures'

const SAMPLES = path.resolve('src/assets/samples')
const sample = (file: string) => readFileSync(path.join(SAMPLES, file))
const HOUSE = {
  community_identifier: 10002,
  building_number: 1,
  unit_number: 1,
  floor_number: 1,
  house_number: 101,
}

const upload = (mock: TestMock, token: string, bytes: Uint8Array | undefined, fields: Json = HOUSE) =>
  send(mock, facePhoto, token, fields, bytes ? [['file', bytes]] : [])

test('R25 人脸照片存下后可以按地址取回，地址里有房屋和日期', async () => {
  const mock = createTestMock()
  const answer = await upload(mock, await mock.signIn('resident-new'), sample('face-1.jpg'))
  const address =
    /^http:\/\/127\.0\.0\.1:9527\/wjdh-platform\/face-photo\/10002\/1\/1\/1\/101\/202603\/02\/\w{40}\.jpg$/
  expect(answer).toEqual({
    code: '0',
    data: expect.stringMatching(address) as string,
    message: '图片上传成功,message编码Yi1320',
    msg: '图片上传成功',
    token_expired: '1',
  })
  const stored = await mock.handle(new Request(String(answer.data)))
  expect(stored.headers.get('content-type')).toBe('image/jpeg')
  expect(Buffer.from(await stored.arrayBuffer()).equals(sample('face-1.jpg'))).toBe(true)
})

test('没有文件时按文档示例失败', async () => {
  const mock = createTestMock()
  expect(await upload(mock, await mock.signIn('resident-new'), undefined)).toEqual({
    code: '1',
    token_expired: '1',
    msg: '没有传递任何文件到后台',
    message: '传递的file为空',
  })
})

test.each([
  ['不是图片', Buffer.from('这不是图片'), '请上传JPG或PNG格式的照片'],
  ['半张JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), '请上传JPG或PNG格式的照片'],
  ['太小', pngOf(99, 300), '照片太小，请重新拍摄'],
  ['边太长', pngOf(300, 9_000), '照片太大，请压缩后重试'],
  ['超过2MB', HEAVY_PNG, '照片太大，请压缩后重试'],
])('照片%s时被拒绝', async (_, bytes, msg) => {
  const mock = createTestMock()
  const before = mock.world.tables.photos.size
  expect(await upload(mock, await mock.signIn('resident-new'), bytes)).toMatchObject({ code: '1', msg })
  expect(mock.world.tables.photos.size).toBe(before)
})

test('照片的房屋不存在时被拒绝', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-new')
  const answer = await upload(mock, token, sample('face-1.jpg'), { ...HOUSE, house_number: 999 })
  expect(answer).toMatchObject({ code: '1', msg: '没有查找到该房屋' })
})

test.each(cards)('R2 样例身份证 $file 能识别，号码与出生、性别一致', async ({ file, card }) => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-new')
  const image = sample(file).toString('base64')
  const expected = {
    code: '1',
    token_expired: '1',
    msg: '获取信息成功！',
    data: {
      birthday: card.birth,
      address: card.address,
      gender: card.sex === 'male' ? '男' : '女',
      nation: card.nation,
      idcard: card.idNumber,
      name: card.name,
    },
    message: '获取信息成功',
  }
  expect(await mock.post('/api/v1/idcard/photo', { image }, token)).toEqual(expected)
  expect(
    await mock.post('/api/v1/idcard/photo', { image: `data:image/jpeg;base64,${image}` }, token),
  ).toEqual(expected)
  expect(isIdNumber(card.idNumber)).toBe(true)
  expect(card.idNumber.slice(6, 14)).toBe(card.birth)
  expect(Number(card.idNumber[16]) % 2 === 1).toBe(card.sex === 'male')
  expect(sample(file).length).toBeLessThan(40 * 1024)
})

test('R2 不是样例的图片、不是base64的内容、空内容，都按文档示例失败', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-new')
  const failed = {
    code: '1',
    token_expired: '1',
    msg: '没有传递image的base64码',
    message: '传递的image字段为空',
  }
  for (const image of [sample('face-1.jpg').toString('base64'), '不是base64', '']) {
    expect(await mock.post('/api/v1/idcard/photo', { image }, token)).toEqual(failed)
  }
})
