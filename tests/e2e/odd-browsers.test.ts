// The built preview in unusual browsers: without workers, with storage refused, in two tabs, and on a host that adds no slash.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { openWindow } from '../../tools/weapp-host/driver/browser'
import { openPreview } from './support/preview'
import { seePicture } from '../../tools/journeys/drivers/pictures'

const HOUSE = '晨曦家园1栋1单元1楼101号'

const preview = openPreview()

async function inWindow(
  walk: (page: Page, context: BrowserContext) => Promise<void>,
  script?: string,
): Promise<void> {
  const context = await openWindow(preview.browser, {
    viewport: { width: 1024, height: 768 },
    locale: 'zh-CN',
  })
  context.setDefaultTimeout(20_000)
  if (script) await context.addInitScript(script)
  try {
    await walk(await context.newPage(), context)
  } finally {
    await context.close()
  }
}

const home = async (page: Page, path = ''): Promise<void> => {
  await page.goto(`${preview.url}${path}?persona=resident-owner`)
  await page.getByText(HOUSE).first().waitFor()
}

async function complain(page: Page): Promise<void> {
  await page.evaluate(() => (location.hash = '#/pages/complaints/new/index'))
  await page.locator('textarea').last().fill('地下车库入口的灯坏了三天')
  await page.getByRole('button', { name: '提交', exact: true }).last().click()
  await page.getByText('物业还没有答复').first().waitFor()
}

const REFUSED = `() => { throw new DOMException('denied', 'SecurityError') }`

for (const [what, script] of [
  ['不许用 Service Worker', `delete Navigator.prototype.serviceWorker`],
  [
    'localStorage 被拒绝',
    `Object.defineProperty(window, 'localStorage', { configurable: true, get: ${REFUSED} })`,
  ],
  ['IndexedDB 打不开', `IDBFactory.prototype.open = ${REFUSED}`],
  ['没有 IndexedDB', `Object.defineProperty(window, 'indexedDB', { value: undefined })`],
  [
    'IndexedDB 满了',
    `IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }`,
  ],
] as const)
  test(`${what}：预览照常能用，能提交`, async () => {
    await inWindow(async (page) => {
      await home(page)
      await complain(page)
      if (what.includes('IndexedDB')) await page.getByText('刷新以后会回到起点').waitFor()
    }, script)
  })

test('按住 Shift 的强制刷新以后照常能用', async () => {
  await inWindow(async (page, context) => {
    await home(page)
    const devtools = await context.newCDPSession(page)
    await devtools.send('Page.reload', { ignoreCache: true })
    await page.getByText(HOUSE).first().waitFor()
  })
})

/** Answers everything below that address by the static server, as a forwarded port or another computer of the network does. */
const forward = (page: Page, origin: string) =>
  page.route(`${origin}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url())
    await route.fulfill({
      response: await route.fetch({ url: `${new URL(preview.url).origin}${pathname}${search}` }),
    })
  })

for (const origin of ['http://192.0.2.7:10086', 'http://preview-10086.example'])
  test(`手机在同一网络里、经转发的端口打开（${origin}）：没有安全上下文也能登录、提交、看图片`, async () => {
    await inWindow(async (page) => {
      await forward(page, origin)
      await page.goto(`${origin}/?persona=resident-owner`)
      await page.getByText(HOUSE).first().waitFor()
      assert.equal(await page.evaluate(() => window.isSecureContext), false)
      await complain(page)
      await page.evaluate(() => (location.hash = '#/pages/announcements/list/index'))
      await page.getByText('邻里游园会照片').first().click()
      await seePicture(page.locator('.wj-picture-box img').first())
    })
  })

test('放在子路径下、地址末尾没有斜杠也打得开', async () => {
  await inWindow(async (page) => {
    const { origin } = new URL(preview.url)
    await page.route(`${origin}/preview**`, async (route) => {
      const url = new URL(route.request().url())
      url.pathname = url.pathname === '/preview' ? '/index.html' : url.pathname.replace(/^\/preview/, '')
      await route.fulfill({ response: await route.fetch({ url: url.href }) })
    })
    await page.goto(`${origin}/preview?persona=resident-owner`)
    await page.getByText(HOUSE).first().waitFor()
    assert.equal(new URL(page.url()).pathname, '/preview/')
  })
})

test('两个标签页是同一个世界：两边发出的短信都在，谁也不盖掉谁', async () => {
  await inWindow(async (page, context) => {
    await home(page)
    const office = await context.newPage()
    await home(office)
    const post = (tab: Page, phone: string) =>
      tab.evaluate(async (number) => {
        const body = JSON.stringify({ phone: number, type: 'register' })
        const headers = { 'content-type': 'application/json' }
        return (await fetch('/api/v1/verificationCodes/phone', { method: 'POST', headers, body })).status
      }, phone)
    assert.equal(await post(office, '19000000031'), 200)
    assert.equal(await post(page, '19000000032'), 200)
    assert.equal(await post(office, '19000000033'), 200)
    const sent = await page.evaluate(async () => (await fetch('/__mock/sms')).text())
    for (const phone of ['19000000031', '19000000032', '19000000033']) assert.ok(sent.includes(phone), phone)
  })
})
