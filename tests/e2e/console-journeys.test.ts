// The console for testers in the built H5 preview: with the mock inside the page, and on the mock server's own page.
import assert from 'node:assert/strict'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { httpServer } from '../../mock/runtimes/http'
import { createTestMock, type TestMock } from '../support/mock'
import { H5Phone } from '../../tools/journeys/drivers/h5-phone'
import { openPreview } from './support/preview'

const DIST = 'dist/h5'
const PENDING = '晨曦家园1栋1单元1楼101号'

const preview = openPreview(DIST)

async function withServer(walk: (origin: string, mock: TestMock) => Promise<void>): Promise<void> {
  const mock = createTestMock()
  const mistakes: unknown[] = []
  const server: Server = httpServer(mock, (error) => mistakes.push(error), { app: DIST })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  try {
    await walk(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, mock)
  } finally {
    server.closeAllConnections()
    server.close()
  }
  assert.deepEqual(mistakes, [])
}

test('从住户的页面进测试台，换人后马上是那个人的房屋，刷新后也是', async () => {
  const phone = await H5Phone.open(preview.windows, preview.url, { persona: 'resident-owner' })
  await phone.see('林晓岚，您好')
  await phone.tap('测试台')
  await phone.top.getByText('租客，已绑定一套房屋').click()
  await phone.see('周予安，您好')
  await phone.see('晨曦家园2栋1单元3楼302号')
  await phone.page.goto(preview.url)
  await phone.see('周予安，您好')
  await phone.close()
})

test('预览旁边的面板通向测试台', async () => {
  const phone = await H5Phone.open(preview.windows, preview.url, { persona: 'resident-owner' })
  await phone.see('林晓岚，您好')
  const panel = phone.page.getByRole('complementary', { name: '预览工具' })
  await panel.getByText('预览', { exact: true }).click()
  await panel.getByRole('link', { name: '打开测试台' }).click()
  await phone.see('微信身份')
  await phone.close()
})

test('模拟服务器的首页通向小程序和测试台，做的都在服务器上', async () => {
  await withServer(async (origin, mock) => {
    const phone = await H5Phone.open(preview.windows, `${origin}/app/`, { persona: 'resident-owner' })
    await phone.see('林晓岚，您好')
    assert.ok(mock.world.tables.journal.all().some(({ endpoint }) => endpoint === 'weapp.loginByWxCode'))

    await phone.page.goto(origin)
    await phone.page.getByRole('link', { name: '打开测试台' }).click()
    await phone.see('微信身份')
    await phone.tap(/审核、账单/)
    await phone.tap(/看申请/)
    await phone.top.getByText(PENDING).click()
    await phone.tap('通过')
    await phone.see('已通过')
    const decided = mock.world.tables.applications.all().filter(({ state }) => state === 'approved')
    assert.equal(decided.length, 1)
    await phone.close()
  })
})
