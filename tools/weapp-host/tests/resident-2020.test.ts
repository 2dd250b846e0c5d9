// A native mini-program of the document's week signs in, picks a house, binds it and lists it, in both forms of the backend.
import assert from 'node:assert/strict'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { startHost, type WeappHost } from '../driver/launch'
import { problems } from '../driver/report'
import type { Weapp } from '../driver/weapp'
import { startResidentBackend, type Form, type ResidentBackend } from './support/resident-backend'

const DIST = path.join(__dirname, 'fixtures', 'resident-2020')
/** The fixture's own base address; the backend stands behind it. */
const ORIGIN = 'https://resident.example'

let host: WeappHost | undefined
let backend: ResidentBackend | undefined
before(async () => {
  backend = await startResidentBackend()
  host = await startHost({ dist: DIST, origins: { [ORIGIN]: backend.url } })
})
after(async () => {
  await host?.close()
  await backend?.close()
})

async function withPhone(
  form: Form,
  body: (app: Weapp, backend: ResidentBackend) => Promise<void>,
): Promise<void> {
  assert.ok(host && backend, 'the host did not start')
  backend.form = form
  const app = await host.launch({
    storage: { settings: { form } },
    userInfo: { nickName: '示例用户' },
    phoneAnswer: 'allow',
  })
  try {
    await body(app, backend)
    assert.deepEqual(problems(await app.report()), [])
  } finally {
    await app.close()
  }
}

async function register(app: Weapp): Promise<void> {
  await app.waitForPage('pages/login/index')
  await app.tap('#user')
  await app.$('#face').waitFor()
  await app.tap('#quick')
  await app.see('该微信用户未注册')
  await app.input('#phone', '19000000001')
  await app.tap('#send')
  await app.see('验证码获取成功')
  await app.input('#sms', '123456')
  await app.tap('#register')
  await app.waitForPage('pages/houses/index')
}

async function oneTap(app: Weapp): Promise<void> {
  await app.waitForPage('pages/login/index')
  await app.tap('#user')
  await app.$('#face').waitFor()
  await app.tap('#one-tap')
  await app.waitForPage('pages/houses/index')
}

async function bind(app: Weapp, places: string[]): Promise<void> {
  await app.see('还没有房屋')
  await app.tap('#add')
  for (const place of places) await app.$('.place').getByText(place, { exact: true }).click()
  await app.waitForPage('pages/bind/index')
  await app.see('还没有业主')
  await app.tap('#photo')
  await app.tab.waitForFunction(
    () => document.querySelector<HTMLImageElement>('#face img')?.naturalWidth === 1,
  )
  await app.tap('#card')
  await app.see('990000199001010016')
  await app.input('#phone', '19000000001')
  await app.tap('#send')
  await app.see('验证码获取成功')
  await app.input('#sms', '123456')
  await app.tap('#submit')
  await app.waitForPage('pages/houses/index')
}

const bodyOf = (from: ResidentBackend, wanted: string): Record<string, string> =>
  from.calls.filter(({ path: called }) => called === wanted).pop()?.body ?? {}

test('2020-11：注册、逐级选房、绑定、列表', () =>
  withPhone('2020-11', async (app, { calls }) => {
    await register(app)
    await bind(app, ['示例家园', '1栋', '2单元', '3楼', '301号'])
    await app.see('示例家园1栋2单元3楼301号 2')
    assert.deepEqual(
      calls
        .map(({ path: called }) => called)
        .filter((called) => /^(communities|buildings|units|floors|houses)$/.test(called)),
      ['communities', 'buildings', 'units', 'floors', 'houses'],
    )
    assert.ok(backend)
    const form = bodyOf(backend, 'weapp/yibiaosanshi')
    assert.deepEqual([form.sex, form.role, form.house_id, form.who], ['1', '1', '41', undefined])
    const photo = calls.find(({ path: called }) => called === 'people/photo')
    assert.deepEqual(photo?.fields.slice(0, 5), [
      'community_identifier',
      'building_number',
      'unit_number',
      'floor_number',
      'house_number',
    ])
  }))

test('2021-02：手机号一键登录、按县选小区、绑定、列表', () =>
  withPhone('2021-02', async (app) => {
    await oneTap(app)
    await bind(app, ['示例县', '示例家园', '1栋', '2单元', '3楼', '301号'])
    await app.see('示例家园1栋2单元3楼301号 审核中')
    assert.ok(backend)
    const form = bodyOf(backend, 'weapp/yibiaosanshi')
    assert.deepEqual([form.who, form.role, form.sex, form.community_identifier], ['1', '业主', '男', '00001'])
    assert.deepEqual(bodyOf(backend, 'user/housesList'), { type: 'bangding', community_identifier: '00001' })
  }))

for (const form of ['2020-11', '2021-02'] as const)
  test(`${form}：登录失效后换新令牌，再问一次`, () =>
    withPhone(form, async (app, { calls, loseToken }) => {
      await (form === '2020-11' ? register : oneTap)(app)
      await app.see('还没有房屋')
      loseToken()
      await app.callWx('reLaunch', { url: '/pages/houses/index' })
      await app.see('还没有房屋')
      assert.deepEqual(
        calls.slice(-3).map(({ method, path: called, token }) => `${method} ${called} ${token}`),
        [
          'POST user/housesList token-1',
          'PUT authorizations/current token-1',
          'POST user/housesList token-2',
        ],
      )
    }))

test('手机号被拒绝、次数用完时留在登录页', () =>
  withPhone('2021-02', async (app) => {
    await app.waitForPage('pages/login/index')
    await app.set({ phoneAnswer: 'deny' })
    await app.tap('#one-tap')
    await app.see('getPhoneNumber:fail user deny')
    await app.set({ phoneAnswer: 'quota' })
    await app.tap('#one-tap')
    await app.see('请用短信登录')
  }))

test('自定义导航栏量得到高度，页面从顶端开始', () =>
  withPhone('2020-11', async (app) => {
    await register(app)
    assert.equal((await app.$('wx-page').boundingBox())?.y, 0)
    await app.tab.waitForFunction(
      () => window.weapp !== undefined && Number(window.weapp.pageData().barHeight) > 44,
    )
    const routes = await app.tab.evaluate(() => window.weapp?.globalData().routes)
    assert.deepEqual(routes, [
      'appLaunch pages/houses/index',
      'reLaunch pages/login/index',
      'reLaunch pages/houses/index',
    ])
  }))
