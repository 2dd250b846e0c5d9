import { readFileSync } from 'node:fs'
import path from 'node:path'
import { picture } from '@/contract/weapp/uploads'
import { MOCK_ORIGIN, createTestMock, type Json, type TestMock } from '~tests/support/mock'
import { upload as send } from './multipart'

const FACE = readFileSync(path.resolve('src/assets/samples/face-1.jpg'))

const upload = (mock: TestMock, token: string | undefined, bytes?: Uint8Array): Promise<Json> =>
  send(mock, picture, token, {}, bytes ? [['file', bytes]] : [])

async function officeToken(mock: TestMock, id = '123456', key = '123456'): Promise<string> {
  return String((await mock.post('/api/v1/wjdh/secret', { secret_id: id, secret_key: key })).access_token)
}

describe('weapp.picture', () => {
  test.each(['resident', 'office'])('%s 上传的图片可以按地址取回', async (who) => {
    const mock = createTestMock()
    const token = who === 'resident' ? await mock.signIn('resident-owner') : await officeToken(mock)
    const answer = await upload(mock, token, FACE)
    expect(answer).toMatchObject({ code: '0', msg: '图片上传成功' })
    const stored = await mock.handle(new Request(String(answer.data)))
    expect(stored.headers.get('content-type')).toBe('image/jpeg')
    expect(Buffer.from(await stored.arrayBuffer()).equals(FACE)).toBe(true)
  })

  test('没有登录、没有文件、不是图片时各说各的', async () => {
    const mock = createTestMock()
    const token = await mock.signIn('resident-owner')
    const before = mock.world.tables.photos.size
    expect(await upload(mock, undefined, FACE)).toMatchObject({ token_expired: '0' })
    expect(await upload(mock, token)).toMatchObject({ code: '1', msg: '没有传递任何文件到后台' })
    expect(await upload(mock, token, Buffer.from('text'))).toMatchObject({ msg: '请上传JPG或PNG格式的照片' })
    expect(mock.world.tables.photos.size).toBe(before)
  })
})

describe('weapp.profile', () => {
  test('R25 说出本人登记的姓名和手机号，别人的说不出', async () => {
    const mock = createTestMock()
    const ask = async (persona: 'resident-owner' | 'resident-tenant') =>
      (await mock.post('/api/v1/user/profile', {}, await mock.signIn(persona))).data
    expect(await ask('resident-owner')).toEqual({ name: '林晓岚', phone: '19000000001' })
    expect(await ask('resident-tenant')).toEqual({ name: '周予安', phone: '19000000002' })
  })

  test('还没有一标三实的人没有姓名', async () => {
    const mock = createTestMock()
    const { data } = await mock.post('/api/v1/user/profile', {}, await mock.signIn('resident-new'))
    expect(data).toEqual({ name: null, phone: '19000000003' })
  })
})

describe('wjdh.modules', () => {
  test('R16 居民的token读得到小区的模块，关掉的看得出', async () => {
    const mock = createTestMock()
    const token = await officeToken(mock)
    const resident = await mock.signIn('resident-owner')
    const states = async () => {
      const { data } = await mock.post('/api/v1/wjdh/modules', { xiaoqu: 10002 }, resident)
      return Object.fromEntries(
        (data as Json[]).map(({ module_name, module_status }) => [module_name, module_status]),
      ) as Json
    }
    expect((await states())['投诉建议']).toBe(1)
    const body = new URLSearchParams({ xiaoqu: '10002', module_name: '投诉建议', module_status: '0' })
    const headers = { authorization: `Bearer ${token}` }
    await mock.handle(new Request(`${MOCK_ORIGIN}/api/v1/wjdh/module`, { method: 'PUT', headers, body }))
    expect((await states())['投诉建议']).toBe(0)
  })

  test('没有这个小区时说明小区有误；居民不能开关模块', async () => {
    const mock = createTestMock()
    const resident = await mock.signIn('resident-owner')
    const { message } = await mock.post('/api/v1/wjdh/modules', { xiaoqu: 99 }, resident)
    expect(message).toContain('查找到小区')
    const body = new URLSearchParams({ xiaoqu: '10002', module_name: '投诉建议', module_status: '0' })
    const headers = { authorization: `Bearer ${resident}` }
    const answer = await mock.handle(
      new Request(`${MOCK_ORIGIN}/api/v1/wjdh/module`, { method: 'PUT', headers, body }),
    )
    expect(await answer.json()).toMatchObject({ token_expired: '0' })
  })
})
