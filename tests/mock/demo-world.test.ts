/** @jest-environment node */
import { emptyPhone, startDemoPhone, type DemoPhone, type PhoneMemory } from '../support/demo-phone'

const ORIGIN = 'https://demo.invalid'
const PICTURE = 'wxfile://tmp_1.jpg'

type Json = Readonly<Record<string, unknown>>

async function ask<T = Json>(
  { network }: DemoPhone,
  path: string,
  body: object = {},
  header: Record<string, string> = {},
  method = 'POST',
): Promise<T> {
  const data = method === 'GET' ? undefined : JSON.stringify(body)
  const headers = { 'content-type': 'application/json', ...header }
  const answer = await network.request({ url: ORIGIN + path, method, header: headers, data })
  return JSON.parse(answer.data) as T
}

async function signIn(phone: DemoPhone): Promise<Record<string, string>> {
  const { access_token: token } = await ask<{ access_token: string }>(phone, '/api/v1/weapp/authorizations', {
    code: 'wx:resident-owner',
  })
  return { authorization: `Bearer ${token}` }
}

/** A JPEG of 200 by 200 pixels by its header, too long to fit into the storage beside the state. */
const photo = Buffer.concat([
  Buffer.from('ffd8ffc0001108', 'hex'),
  Buffer.from([0, 200, 0, 200]),
  Buffer.alloc(40_000, 7),
])

function withPhoto(): PhoneMemory {
  const memory = emptyPhone()
  memory.files.set(PICTURE, photo)
  return memory
}

async function uploadPicture({ network }: DemoPhone, header: Record<string, string>): Promise<string> {
  const answer = await network.uploadFile({
    url: `${ORIGIN}/api/v1/picture`,
    header,
    name: 'file',
    filePath: PICTURE,
    fileName: '照片"一".jpg',
    formData: { community_identifier: '10001' },
  })
  const found = /https:[^"\\]+/.exec(answer.data)
  if (!found) throw new Error(answer.data)
  return network.picture(found[0]) ?? ''
}

test('只有语言本身和 wx 的手机上，同一个模拟世界照样回答', async () => {
  const phone = await startDemoPhone()
  const header = await signIn(phone)
  const houses = await ask(phone, '/api/v1/user/housesList', {}, header)
  expect(JSON.stringify(houses)).toContain('晨曦家园')
  expect(JSON.stringify(await ask(phone, '/__mock/personas', {}, {}, 'GET'))).toContain('林晓岚')
})

test('没有的接口、断网和不理会，都像真的网络那样', async () => {
  const phone = await startDemoPhone()
  const answer = await phone.network.request({ url: `${ORIGIN}/api/v1/nothing`, method: 'POST', data: '{}' })
  expect(answer.statusCode).toBe(404)
  await ask(phone, '/__mock/faults', { endpoint: '*', kind: 'offline', times: 1 })
  const call = { url: `${ORIGIN}/api/v1/weapp/authorizations`, method: 'POST', data: '{}' }
  await expect(phone.network.request(call)).rejects.toEqual({
    errMsg: 'request:fail -106:net::ERR_INTERNET_DISCONNECTED',
  })
  await ask(phone, '/__mock/faults', { endpoint: '*', kind: 'timeout', times: 1 })
  const hanging = phone.network.request(call)
  hanging.abort()
  await expect(hanging).rejects.toEqual({ errMsg: 'request:fail abort' })
})

test('传上去的照片存成手机里的文件，页面拿到它的路径；重新打开还在', async () => {
  const memory = withPhoto()
  const phone = await startDemoPhone(memory)
  const path = await uploadPicture(phone, await signIn(phone))
  expect(phone.network.picture('https://example.com/a.jpg')).toBeUndefined()
  expect(path).toMatch(/^wxfile:\/\/usr\/demo-world-\w+\.jpg$/)
  expect(memory.files.get(path)?.equals(photo)).toBe(true)
  phone.hide()
  expect([...memory.storage.values()].join('').length).toBeLessThan(250_000)

  const again = await startDemoPhone(memory)
  expect(memory.files.has(path)).toBe(true)
  expect(await uploadPicture(again, await signIn(again))).toBe(path)
})

test('改变过一会儿一起存下；重新打开，世界还是那样', async () => {
  const memory = emptyPhone()
  const phone = await startDemoPhone(memory)
  await ask(phone, '/__mock/clock', { advance: 86_400 })
  expect(memory.storage.size).toBe(0)
  phone.hide()
  const { now } = await ask<{ now: number }>(await startDemoPhone(memory), '/__mock/clock', {}, {}, 'GET')
  expect(now).toBeGreaterThan(Date.now() + 86_000_000)
})

test('大的世界分段存，每段不到 1 MB；存到一半停下的，还是上一次的', async () => {
  const memory = emptyPhone()
  const phone = await startDemoPhone(memory, { limit: 20 * 1024 * 1024 })
  await ask(phone, '/__mock/reset', { seed: 'large' })
  phone.hide()
  expect(memory.storage.size).toBeGreaterThan(10)
  const note = memory.storage.get('demo-world')
  memory.storage.set(`demo-world/${note?.startsWith('a') ? 'b' : 'a'}0`, '{"half')
  const { seed } = await ask<{ seed: string }>(await startDemoPhone(memory), '/__mock/seeds', {}, {}, 'GET')
  expect(seed).toBe('large')
})

test('手机存不下时说出来，世界照样在', async () => {
  const errors: unknown[] = []
  const quiet = { info: () => undefined, error: (error: unknown) => void errors.push(error) }
  const phone = await startDemoPhone(emptyPhone(), { limit: 1_000, console: quiet })
  await ask(phone, '/__mock/clock', { advance: 60 })
  phone.hide()
  expect(phone.toasts).toEqual(['手机空间不足，演示数据没有存下'])
  expect(errors).toHaveLength(1)
  await signIn(phone)
})

test('读不懂的旧世界不用，从头开始', async () => {
  const memory = emptyPhone()
  memory.storage.set('demo-world', 'a1').set('demo-world/a0', '{"version":0}')
  const said: string[] = []
  const quiet = { info: (text: string) => void said.push(text), error: () => undefined }
  const phone = await startDemoPhone(memory, { console: quiet })
  await signIn(phone)
  expect(said).toEqual([expect.stringContaining('the demo begins anew')])
})
