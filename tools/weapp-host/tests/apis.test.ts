// The further APIs that a resident's mini-program calls: each works, or fails in WeChat's words.
import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after } from 'node:test'
import { WebSocketServer } from 'ws'
import type { Weapp } from '../driver/weapp'
import { startEchoServer } from './support/echo-server'
import { phoneTests } from './support/phones'

const starting = startEchoServer()
after(async () => (await starting).close())

interface SocketEcho {
  url: string
  origins: (string | undefined)[]
  server: WebSocketServer
}

const sockets = new Promise<SocketEcho>((resolve) => {
  const server: WebSocketServer = new WebSocketServer({ host: '127.0.0.1', port: 0 }, () =>
    resolve({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, origins, server }),
  )
  const origins: (string | undefined)[] = []
  server.on('connection', (socket, request) => {
    origins.push(request.headers.origin)
    socket.on('message', (data, binary) => socket.send(data, { binary }))
  })
})
after(async () => {
  const { server } = await sockets
  for (const client of server.clients) client.terminate()
  server.close()
})

const phone = phoneTests({ servers: [starting, sockets] })
type Answer = Record<string, unknown> & { errMsg: string }

const call = async (app: Weapp, name: string, options: Record<string, unknown> = {}): Promise<Answer> =>
  (await app.callWx(name, options)) as Answer

const failed = async (app: Weapp, name: string, options: Record<string, unknown> = {}): Promise<string> =>
  (await call(app, name, options)).errMsg

phone('缺少参数时用微信的话说明', {}, async (app) => {
  const part = (name: string, type: string): string =>
    `parameter.${name} should be ${type} instead of Undefined;`
  const whole = (api: string, ...parts: string[]): string => `${api}:fail parameter error: ${parts.join('')}`
  assert.equal(
    await failed(app, 'requestPayment'),
    whole(
      'requestPayment',
      part('timeStamp', 'String'),
      part('nonceStr', 'String'),
      part('package', 'String'),
      part('paySign', 'String'),
    ),
  )
  const paying = { timeStamp: 1, nonceStr: 'n', package: 'p', paySign: 's' }
  assert.match(
    await failed(app, 'requestPayment', paying),
    /parameter\.timeStamp should be String instead of Number;$/,
  )
  assert.equal(await failed(app, 'makePhoneCall'), whole('makePhoneCall', part('phoneNumber', 'String')))
  assert.match(
    await failed(app, 'openLocation', { latitude: '32' }),
    /latitude should be Number instead of String;/,
  )
  assert.match(await failed(app, 'chooseMessageFile'), /parameter\.count should be Number/)
  assert.match(await failed(app, 'enableAlertBeforeUnload'), /parameter\.message should be String/)
  assert.match(await failed(app, 'getUserProfile'), /parameter\.desc should be String/)
  assert.equal(await failed(app, 'makePhoneCall', { phoneNumber: '19000000001' }), 'makePhoneCall:ok')
})

phone('位置：选、取消、查看', {}, async (app) => {
  const choosing = call(app, 'chooseLocation')
  await app.answer('wh-location', '示例公园')
  await app.answer('wh-location', '确定')
  assert.equal((await choosing).name, '示例公园')
  const leaving = call(app, 'chooseLocation')
  await app.answer('wh-location', '取消')
  assert.equal((await leaving).errMsg, 'chooseLocation:fail cancel')
  const looking = call(app, 'openLocation', { latitude: 32, longitude: 118, name: '物业中心' })
  await app.ui('#wh-map').getByText('物业中心').waitFor()
  await app.answer('wh-map', '确定')
  assert.equal((await looking).errMsg, 'openLocation:ok')
})

phone('聊天文件、保存的文件、图片信息和压缩', {}, async (app) => {
  const { tempFiles } = (await call(app, 'chooseMessageFile', { count: 1 })) as unknown as {
    tempFiles: { path: string; name: string; size: number; type: string }[]
  }
  const [file] = tempFiles
  assert.ok(file && file.size > 0 && file.name !== '' && file.type === 'image')
  const { savedFilePath } = await call(app, 'saveFile', { tempFilePath: file.path })
  const list = (await call(app, 'getSavedFileList')).fileList as { filePath: string }[]
  assert.deepEqual(
    list.map(({ filePath }) => filePath),
    [savedFilePath],
  )
  assert.equal((await call(app, 'getSavedFileInfo', { filePath: savedFilePath })).size, file.size)
  assert.equal(
    await failed(app, 'saveFile', { tempFilePath: file.path }),
    'saveFile:fail tempFilePath file not exist',
  )
  assert.equal((await call(app, 'getImageInfo', { src: savedFilePath })).width, 900)
  const { tempFilePath } = await call(app, 'compressImage', {
    src: savedFilePath,
    quality: 20,
    compressedWidth: 90,
  })
  assert.equal((await call(app, 'getImageInfo', { src: tempFilePath })).width, 90)
  assert.equal(await failed(app, 'removeSavedFile', { filePath: savedFilePath }), 'removeSavedFile:ok')
  assert.equal(
    await failed(app, 'removeSavedFile', { filePath: savedFilePath }),
    'removeSavedFile:fail file not exist',
  )
  const far = await call(app, 'getImageInfo', { src: `${(await starting).url}/dot.png` })
  assert.match(String(far.path), /^wxfile:/)
})

phone('加密的存储只能按加密来读', {}, async (app) => {
  await call(app, 'setStorage', { key: 'secret', data: { a: 1 }, encrypt: true })
  assert.deepEqual((await call(app, 'getStorage', { key: 'secret', encrypt: true })).data, { a: 1 })
  assert.equal(await failed(app, 'getStorage', { key: 'secret' }), 'getStorage:fail data not found')
  assert.deepEqual(await app.storage(), { secret: '(encrypted)' })
})

phone('同步的小接口', {}, async (app) => {
  await call(app, 'setVisualEffectOnCapture', { visualEffect: 'hidden' })
  assert.deepEqual((await call(app, 'getExtConfig')).extConfig, {})
  const there = await app.tab.evaluate(() => window.weapp?.callPage('tools', []))
  assert.deepEqual(there, { base64: 'AQID', bytes: [1, 2, 3], ext: {}, steps: 2 })
})

phone('WebSocket 经服务器到配置的来源', {}, async (app) => {
  const { url, origins } = await sockets
  assert.deepEqual(await app.callPage('talk', url.replace('http', 'ws')), [
    'open',
    'message 您好',
    'close 1000',
  ])
  assert.deepEqual(origins, [undefined])
  assert.deepEqual(await app.callPage('talk', 'ws://127.0.0.1:9'), ['error', 'close 1006'])
  assert.equal(
    await app.callPage('refused', {}),
    'connectSocket:fail parameter error: parameter.url should be String instead of Undefined;',
  )
  assert.equal(
    await failed(app, 'sendSocketMessage', { data: 'x' }),
    'sendSocketMessage:fail WebSocket is not connected',
  )
})

phone(
  '宿主没有的接口失败并写进报告',
  { expect: [/wx\.chooseAddress does nothing/, /wx\.createInnerAudioContext\(\)\.play does nothing/] },
  async (app) => {
    assert.equal(await failed(app, 'chooseAddress'), 'chooseAddress:fail not supported')
    await app.callPage('sound')
    assert.equal(await failed(app, 'scanCode'), 'scanCode:fail cancel')
  },
)

const OLD = [
  'Array.prototype.at',
  'Array.prototype.flatMap',
  'Object.fromEntries',
  'String.prototype.replaceAll',
  'Promise.allSettled',
  'Intl',
  'globalThis',
  'wx.chooseMedia',
  'wx.getWindowInfo',
]

phone('旧手机没有的，脚本第一行之前就没有', { options: { without: OLD } }, async (app) => {
  assert.deepEqual(await app.callPage('lacks'), [])
  await app.tap('#inc')
  await app.see('count 1')
  await app.callWx('navigateTo', { url: '/sub/detail/index?id=1' })
  await app.waitForPage('sub/detail/index')
  assert.equal((await app.report()).stack.length, 2)
  assert.ok((await app.screenshot()).length > 0)
})

phone(
  '说不出的名字不当作删掉了',
  { options: { without: ['Array.prototype.att'] }, expect: [/without: there is no Array\.prototype\.att/] },
  async (app) => {
    assert.equal((await app.stack()).length, 0)
  },
)
