import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import { startEchoServer, type EchoServer } from './support/echo-server'
import { phoneTests } from './support/phones'

const starting = startEchoServer()
let echo: EchoServer | undefined
before(async () => {
  echo = await starting
})
after(() => echo?.close())

const phone = phoneTests({ servers: [starting] })
type Answer = Record<string, unknown> & { data: Record<string, unknown>; errMsg: string }

phone('请求：查询、JSON、表单、响应头、状态码', {}, async (app) => {
  const ask = async (options: Record<string, unknown>): Promise<Answer> =>
    (await app.callWx('request', { ...options, url: `${echo?.url ?? ''}${String(options.url)}` })) as Answer
  const get = await ask({ url: '/a?x=1', data: { y: '中', z: undefined } })
  assert.equal(get.data.url, '/a?x=1&y=%E4%B8%AD')
  assert.equal((get.header as Record<string, string>)['X-Case'], 'Kept')
  const post = await ask({ url: '/b', method: 'POST', data: { a: 1 } })
  assert.deepEqual([post.data.type, post.data.body], ['application/json', '{"a":1}'])
  const form = await ask({
    url: '/c',
    method: 'POST',
    data: { a: '1 2' },
    header: { 'Content-Type': 'application/x-www-form-urlencoded' },
  })
  assert.equal(form.data.body, 'a=1%202')
  assert.equal((await ask({ url: '/teapot' })).statusCode, 418)
  assert.equal((await ask({ url: '/text' })).data, 'plain')
})

phone('没有网络、超时、断线、非本机地址', {}, async (app) => {
  const url = `${echo?.url ?? ''}/x`
  const fail = async (): Promise<string> => ((await app.callWx('request', { url })) as Answer).errMsg
  await app.setNetwork('none')
  assert.match(await fail(), /^request:fail net::ERR_INTERNET_DISCONNECTED/)
  assert.deepEqual(await app.callWx('getNetworkType'), { errMsg: 'getNetworkType:ok', networkType: 'none' })
  await app.setNetwork('timeout')
  assert.equal(await fail(), 'request:fail timeout')
  await app.setNetwork('wifi')
  await app.fault({ url: '/x', kind: 'status', status: 503, body: '{}', times: 1 })
  assert.equal(((await app.callWx('request', { url })) as Answer).statusCode, 503)
  assert.equal(await fail(), 'request:ok')
  assert.match(
    ((await app.callWx('request', { url: 'http://example.com/' })) as Answer).errMsg,
    /url not in domain list/,
  )
})

phone('下载得到可用的临时文件', {}, async (app) => {
  const { tempFilePath } = (await app.callWx('downloadFile', { url: `${echo?.url ?? ''}/dot.png` })) as {
    tempFilePath: string
  }
  const info = (await app.callWx('getImageInfo', { src: tempFilePath })) as Answer
  assert.deepEqual([info.width, info.height, info.type], [1, 1, 'png'])
})

phone(
  '存储：读写、找不到、单项 1 MB、总量 10 MB',
  { options: { storage: { seeded: { a: 1 } } } },
  async (app) => {
    assert.deepEqual(await app.callWx('getStorage', { key: 'seeded' }), {
      errMsg: 'getStorage:ok',
      data: { a: 1 },
    })
    assert.deepEqual(await app.callWx('getStorage', { key: 'none' }), {
      errMsg: 'getStorage:fail data not found',
    })
    const big = await app.callWx('setStorage', { key: 'big', data: 'x'.repeat(1024 * 1024) })
    assert.deepEqual(big, { errMsg: 'setStorage:fail exceed storage item max length' })
    // The values are made in the page, because a megabyte takes long to get there.
    const last = await app.tab.evaluate(async () => {
      let result: unknown
      for (let index = 0; index <= 10; index += 1)
        result = await window.weapp?.callWx('setStorage', {
          key: `k${index}`,
          data: 'x'.repeat(1000 * 1024),
        })
      return result
    })
    assert.deepEqual(last, { errMsg: 'setStorage:fail exceed storage max size 10Mb' })
    const info = (await app.callWx('getStorageInfo')) as Answer
    assert.equal(info.limitSize, 10240)
  },
)

phone('登录 code 每次都新，可以指定身份', { options: { wxCode: 'wx:resident-new:<n>' } }, async (app) => {
  const [first, second] = [(await app.callWx('login')) as Answer, (await app.callWx('login')) as Answer]
  assert.match(String(first.code), /^wx:resident-new:.+/)
  assert.notEqual(first.code, second.code)
  await app.set({ wxCode: 'bad-code' })
  assert.equal(((await app.callWx('login')) as Answer).code, 'bad-code')
})

const PAYMENT = { timeStamp: '1', nonceStr: 'n', package: 'prepay_id=1', signType: 'MD5', paySign: 's' }

phone('支付问结果；订阅', {}, async (app) => {
  for (const [name, expected] of [
    ['支付', 'requestPayment:ok'],
    ['取消', 'requestPayment:fail cancel'],
    ['失败', 'requestPayment:fail (detail message) payment failed'],
  ] as const) {
    const paying = app.callWx('requestPayment', PAYMENT)
    await app.answer('wh-payment', name)
    assert.equal(((await paying) as Answer).errMsg, expected)
  }
  assert.deepEqual(await app.callWx('requestSubscribeMessage', { tmplIds: ['t1'] }), {
    errMsg: 'requestSubscribeMessage:ok',
    t1: 'accept',
  })
})

phone('提示、加载、对话框、菜单可以点', {}, async (app) => {
  await app.callWx('showLoading', { title: '加载中' })
  await app.ui('#wh-toast').getByText('加载中').waitFor()
  await app.callWx('hideLoading')
  const modal = app.callWx('showModal', { title: '提交', content: '确认吗', editable: true })
  await app.ui('#wh-modal input').fill('原因')
  await app.answer('wh-modal', '确定')
  assert.deepEqual(await modal, { errMsg: 'showModal:ok', confirm: true, cancel: false, content: '原因' })
  const sheet = app.callWx('showActionSheet', { itemList: ['甲', '乙'] })
  await app.answer('wh-actionsheet', '乙')
  assert.deepEqual(await sheet, { errMsg: 'showActionSheet:ok', tapIndex: 1 })
  await app.callWx('setClipboardData', { data: '单号' })
  await app.ui('#wh-toast').getByText('内容已复制').waitFor()
})

phone('标签栏的颜色和文字可以改', {}, async (app) => {
  await app.callWx('setTabBarStyle', { backgroundColor: '#182033', color: '#a9b3c7' })
  await app.callWx('setTabBarItem', { index: 1, text: '改过的' })
  await app.ui('#wh-tabs').getByText('改过的').waitFor()
  const background = await app.ui('#wh-tabs').evaluate((bar) => getComputedStyle(bar).backgroundColor)
  assert.equal(background, 'rgb(24, 32, 51)')
})

const DARK_PHONE = { options: { dark: true } }

phone('主题变了，应用改过的颜色和图标回到 theme.json，改过的文字还在', {}, async (app) => {
  await app.callWx('setTabBarStyle', { backgroundColor: '#123456' })
  await app.callWx('setTabBarItem', { index: 1, text: '改过的', iconPath: '/none.png' })
  await app.callWx('setNavigationBarColor', { frontColor: '#ffffff', backgroundColor: '#123456' })
  await app.setDark(true)
  const ground = (id: string) => app.ui(id).evaluate((bar) => getComputedStyle(bar).backgroundColor)
  await app.ui('#wh-tabs').getByText('改过的').waitFor()
  assert.notEqual(await ground('#wh-tabs'), 'rgb(18, 52, 86)')
  assert.notEqual(await ground('#wh-nav'), 'rgb(18, 52, 86)')
})

phone('深色的手机上，声明了深色的小程序的对话框也是深的', DARK_PHONE, async (app) => {
  const modal = app.callWx('showModal', { title: '提交', content: '确认吗' })
  const box = app.ui('#wh-modal .wh-box')
  assert.equal(await box.evaluate((one) => getComputedStyle(one).backgroundColor), 'rgb(44, 44, 44)')
  await app.answer('wh-modal', '确定')
  await modal
})

phone('角标、红点、标题', {}, async (app) => {
  await app.callWx('setTabBarBadge', { index: 1, text: '3' })
  assert.equal(await app.ui('#wh-tabs .wh-badge').innerText(), '3')
  await app.callWx('removeTabBarBadge', { index: 1 })
  await app.callWx('showTabBarRedDot', { index: 0 })
  assert.equal(await app.ui('#wh-tabs .wh-dot').count(), 1)
  await app.callWx('setNavigationBarTitle', { title: '新标题' })
  assert.equal(await app.ui('#wh-title').innerText(), '新标题')
})

phone('设置页可以改权限；前后台切换', {}, async (app) => {
  await app.refuse('camera')
  const setting = app.callWx('openSetting')
  await app.ui('#wh-setting [data-permission=camera]').click()
  await app.answer('wh-setting', '确定')
  assert.equal(
    ((await setting) as { authSetting: Record<string, boolean> }).authSetting['scope.camera'],
    true,
  )
  await app.background(true)
  await app.background(false)
  const log = await app.tab.evaluate(() => window.weapp?.globalData().log as string[])
  assert.deepEqual(log.slice(-4), ['home hide', 'app hide', 'app show', 'home show'])
})

phone('换头像和按钮转发', { options: { page: 'pages/mine/index' } }, async (app) => {
  await app.tap('#avatar')
  await app.$('#face img[src^="data:image"]').waitFor()
  await app.tap('#share')
  await app.ui('#wh-toast').waitFor()
})
