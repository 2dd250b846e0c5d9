// A native mini-program of the document's week, with form bodies and the platform's old calls, runs against the mock without any
// change of address or body, in both forms. The same fixture runs in the weapp host's own tests against a stub.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import type { Form } from '../../src/contract/core/systems'
import { openStage, type Stage } from '../../tools/journeys/drivers/stage'
import { pictureFromFile } from '../../tools/weapp-host/driver/pictures'
import { problems } from '../../tools/weapp-host/driver/report'
import type { Weapp } from '../../tools/weapp-host/driver/weapp'
import { MOCK_ORIGIN, type TestMock } from '../support/mock'

const DIST = path.resolve('tools/weapp-host/tests/fixtures/resident-2020')
const PHONE = '19000000020'
const CARD = 'src/assets/samples/id-card-1.jpg'
const [{ card } = { card: { idNumber: '' } }] = JSON.parse(
  readFileSync('mock/world/people/sample-cards.json', 'utf8'),
) as { card: { idNumber: string } }[]

let stage: Stage | undefined
let mock: TestMock
before(async () => {
  stage = await openStage(DIST)
})
after(() => stage?.close())

/** A phone with the fixture on it. The fixture knows only the backend's address and form. */
async function withPhone(form: Form, body: (app: Weapp) => Promise<void>): Promise<void> {
  assert.ok(stage, 'the host did not start')
  mock = stage.newWorld({ form })
  const app = await stage.host.launch({
    storage: { settings: { form, base: `${MOCK_ORIGIN}/api/v1/` } },
    userInfo: { nickName: '示例用户' },
    phoneAnswer: 'allow',
    phoneNumber: PHONE,
    album: [pictureFromFile(path.resolve(CARD))],
  })
  try {
    await body(app)
    assert.deepEqual(problems(await app.report()), [])
  } finally {
    await app.close()
  }
}

const lastCode = (): string => mock.world.tables.smsCodes.all().at(-1)?.code ?? ''

async function enterCode(app: Weapp): Promise<void> {
  await app.input('#phone', PHONE)
  await app.tap('#send')
  await app.see('验证码获取成功')
  await app.input('#sms', lastCode())
}

async function signIn(app: Weapp, form: Form): Promise<void> {
  await app.waitForPage('pages/login/index')
  await app.tap('#user')
  await app.$('#face').waitFor()
  if (form === '2021-02') await app.tap('#one-tap')
  else {
    await app.tap('#quick')
    await app.$('#register').waitFor()
    await enterCode(app)
    await app.tap('#register')
  }
  await app.waitForPage('pages/houses/index')
}

async function bind(app: Weapp, region: string[]): Promise<void> {
  await app.see('还没有房屋')
  await app.tap('#add')
  for (const place of [...region, '晨曦家园', '10栋', '2单元', '5楼', '501号'])
    await app.$('.place').getByText(place, { exact: true }).click()
  await app.waitForPage('pages/bind/index')
  await app.see('还没有业主')
  await app.tap('#photo')
  await app.tab.waitForFunction(
    () => (document.querySelector<HTMLImageElement>('#face img')?.naturalWidth ?? 0) > 99,
  )
  await app.tap('#card')
  await app.see(card.idNumber)
  await enterCode(app)
  await app.tap('#submit')
  await app.waitForPage('pages/houses/index')
}

const outcomes = () =>
  mock.world.tables.journal
    .all()
    .flatMap(({ endpoint, outcome }) => (endpoint ? [`${endpoint} ${outcome}`] : []))

test('2020-11：注册、逐级选房、人脸和身份证、提交、列表，都不改地址和内容', () =>
  withPhone('2020-11', async (app) => {
    await signIn(app, '2020-11')
    await bind(app, [])
    await app.see('晨曦家园10栋2单元5楼501号的业主正在申请：业主绑定 2')
    assert.ok(outcomes().includes('weapp.submitForm success'))
  }))

test('2021-02：一键登录、按县选小区、提交、列表，都不改地址和内容', () =>
  withPhone('2021-02', async (app) => {
    await signIn(app, '2021-02')
    await bind(app, ['灯火县'])
    await app.see('晨曦家园10栋2单元5楼501号的业主正在申请：业主绑定 审核中')
    assert.ok(outcomes().includes('weapp.submitForm success'))
  }))

for (const form of ['2020-11', '2021-02'] as const)
  test(`${form}：登录失效后换新token，再问一次`, () =>
    withPhone(form, async (app) => {
      await signIn(app, form)
      await app.see('还没有房屋')
      for (const token of mock.world.tables.tokens.where('system', 'weapp'))
        mock.world.tables.tokens.change(token.token, { expiresAt: mock.world.now() })
      await app.callWx('reLaunch', { url: '/pages/houses/index' })
      await app.see('还没有房屋')
      assert.deepEqual(outcomes().slice(-3), [
        'weapp.myHouses tokenLost',
        'weapp.refreshToken success',
        'weapp.myHouses success',
      ])
    }))
