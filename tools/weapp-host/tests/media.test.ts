import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startServer } from '../server/server'
import { startEchoServer, type EchoServer } from './support/echo-server'
import { FIXTURE, phoneTests } from './support/phones'

const starting = startEchoServer()
let echo: EchoServer | undefined
before(async () => {
  echo = await starting
})
after(() => echo?.close())

const phone = phoneTests({ servers: [starting] })
const options = { page: 'pages/media/index' }
const withApi = async (app: Parameters<Parameters<typeof phone>[2]>[0]): Promise<void> => {
  await app.relaunch({ ...options, query: { api: echo?.url ?? '' } })
  await app.tap('#choose')
  await app.see(/chose 2/)
}

phone('相机出画面，拍照得到图片', { options }, async (app) => {
  await app.tap('#open')
  await app.see('camera ready')
  await app.tap('#take')
  await app.see('loaded')
  assert.match((await app.$('#shown img').getAttribute('src')) ?? '', /^data:image\/jpeg/)
})

phone('相机被拒绝：binderror，拍照失败', { options }, async (app) => {
  await app.refuse('camera')
  await app.tap('#open')
  await app.see('insertCamera:fail auth deny')
  await app.tap('#take')
  await app.see('operateCamera:fail auth deny')
})

phone(
  '第一次用相机时问，选择后记住',
  { options: { ...options, permissions: { camera: 'ask' } } },
  async (app) => {
    await app.tap('#open')
    await app.answer('wh-permission', '允许')
    await app.see('camera ready')
    assert.deepEqual(await app.callWx('authorize', { scope: 'scope.camera' }), { errMsg: 'authorize:ok' })
  },
)

phone('选图、压缩、读取', { options }, async (app) => {
  await app.tap('#choose')
  await app.see('chose 2 width 300 base64 true')
  await app.set({ cancelNextPick: true })
  await app.tap('#choose')
  await app.see('chooseMedia:fail cancel')
  await app.refuse('album')
  await app.tap('#choose')
  await app.see('chooseMedia:fail system permission denied')
})

phone('手动选图看得到相册', { options: { ...options, pick: 'ask' } }, async (app) => {
  await app.tap('#choose')
  await app.ui('#wh-album').getByRole('button', { name: '图片2' }).click()
  await app.answer('wh-album', '确定')
  await app.see('chose 1')
})

phone('隐私：问、拒绝、同意', { options: { ...options, privacy: 'ask' } }, async (app) => {
  assert.equal(
    ((await app.callWx('getPrivacySetting')) as { needAuthorization: boolean }).needAuthorization,
    true,
  )
  await app.tap('#choose')
  await app.answer('wh-privacy', '拒绝')
  await app.see('chooseMedia:fail privacy permission is not authorized')
  await app.tap('#choose')
  await app.answer('wh-privacy', '同意')
  await app.see('chose 2')
})

phone('隐私被拒绝时相机也失败', { options: { ...options, privacy: 'refused' } }, async (app) => {
  await app.tap('#open')
  await app.see('insertCamera:fail privacy permission is not authorized')
})

phone('上传有进度，服务器收到文件和字段', { options }, async (app) => {
  await withApi(app)
  await app.tap('#upload')
  await app.see(/0%;50%;100%;200 got true/)
  assert.match(echo?.seen.at(-1)?.headers['content-type'] ?? '', /^multipart\/form-data/)
})

phone('上传到一半断开', { options }, async (app) => {
  await withApi(app)
  await app.fault({ url: '/upload', kind: 'fail', atProgress: 40, times: 1 })
  await app.tap('#upload')
  await app.see(/0%;40%;uploadFile:fail net::ERR_CONNECTION_RESET/)
  await app.tap('#upload')
  await app.see(/200 got true/)
})

phone('上传可以中止', { options }, async (app) => {
  await withApi(app)
  await app.fault({ url: '/upload', kind: 'hold', atProgress: 10 })
  await app.tap('#upload')
  await app.see(/10%/)
  await app.tap('#abort')
  await app.see('uploadFile:fail abort')
})

phone('包内图片显示，缺的图片触发 binderror，画布可以画', { options }, async (app) => {
  await app.see('broken')
  assert.equal(await app.$('#packaged img').evaluate((image: HTMLImageElement) => image.naturalWidth), 1)
  await app.callPage('draw')
  await app.see('drawn 40 255')
})

const seeing = async (app: Parameters<Parameters<typeof phone>[2]>[0], picture: string): Promise<void> => {
  await app.relaunch({ ...options, query: { picture } })
  await app.tap('#far')
}

phone('网上的图片和请求走同一条路', { options }, async (app) => {
  await seeing(app, `${echo?.url ?? ''}/dot.png`)
  await app.see('remote loaded')
})

phone('本机以外的图片不去取', { options }, async (app) => {
  await seeing(app, 'http://pictures.example/dot.png')
  await app.see('remote broken')
})

test('图片的地址也按 origins 换', async () => {
  const server = await startServer({ dist: FIXTURE, origins: { 'http://app.example': echo?.url ?? '' } })
  const address = `${server.url}/bridge/picture?url=${encodeURIComponent('http://app.example/dot.png')}`
  const answer = await fetch(address)
  assert.equal(answer.headers.get('content-type'), 'image/png')
  await server.close()
})
