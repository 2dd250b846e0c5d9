// The demo build on a phone without a network. The world is inside it, and testers play the others in 测试台.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { consolePages } from '../../src/routes/console-pages'
import { pages } from '../../src/routes/pages'
import { register } from '../../tools/journeys/account'
import { ALBUM, DemoPhone } from '../../tools/journeys/drivers/demo-phone'
import { chooseBills, openFees } from '../../tools/journeys/fees'
import { FREE_NAME, openForm, submit, toReview } from '../../tools/journeys/onboarding'
import { describeRepair, PROBLEM } from '../../tools/journeys/repairs'
import { startHost, type PhoneOptions, type WeappHost } from '../../tools/weapp-host/driver/launch'
import { problems, TARO_WARNINGS } from '../../tools/weapp-host/driver/report'

const OWNER = 'wx:resident-owner'

let host: WeappHost | undefined
before(async () => {
  // No origin is served, so that every request that leaves the phone fails and is reported.
  host = await startHost({ dist: 'dist/weapp-demo', origins: {} })
})
after(() => host?.close())

function journey(title: string, options: PhoneOptions, body: (resident: DemoPhone) => Promise<void>): void {
  test(title, async () => {
    assert.ok(host, 'the host did not start')
    const app = await host.launch({ album: ALBUM, ...options })
    const resident = new DemoPhone(app)
    try {
      await resident.see('演示数据')
      await body(resident)
      const report = await app.report()
      assert.deepEqual(problems(report, { warnings: [...TARO_WARNINGS] }), [])
      assert.deepEqual(report.requests, [], 'something left the phone')
    } finally {
      await app.close()
    }
  })
}

journey(
  '不用服务器：注册、绑定房屋，测试台里物业通过，房屋就在那里',
  { wxCode: 'wx:visitor' },
  async (resident) => {
    await resident.tap('注册新账号')
    await register(resident, { name: '新住户', phone: '19000000031', password: 'Wanjia-2026' })
    await openForm(resident)
    await toReview(resident)
    await submit(resident)
    await resident.tap('查看审核进度')
    await resident.see('待审核')
    await resident.openConsole('扮演物业', '看申请，通过或不通过', FREE_NAME)
    await resident.at(consolePages.application.path)
    await resident.see('演示数据')
    await resident.tap('通过')
    await resident.see('已通过')
    await resident.tap('回到小程序')
    await resident.at(pages.houses.path)
    await resident.see('我的房屋')
    await resident.see(FREE_NAME)
  },
)

journey('不用服务器：缴费', { wxCode: OWNER, payment: 'success' }, async (resident) => {
  await openFees(resident)
  await chooseBills(resident, /^水费/)
  await resident.see('1 笔，共 ¥86.50')
})

journey('不用服务器：报修，关掉再打开还在', { wxCode: OWNER }, async (resident) => {
  await resident.visit(pages.newRepair.url())
  await describeRepair(resident)
  await resident.tap('提交报修')
  await resident.see('报修已提交')
  await resident.waitUntilSaved(PROBLEM)
  await resident.app.relaunch({ page: pages.repairs.path })
  await resident.see(PROBLEM)
})

journey('不用服务器：投诉带图片，图片是手机里的文件', { wxCode: OWNER }, async (resident) => {
  await resident.visit(pages.complaints.url())
  await resident.tap('提交投诉或建议')
  await resident.at(pages.newComplaint.path)
  await resident.fill('内容', '地下车库入口的灯坏了三天')
  await resident.app.set({ nextPick: [0] })
  await resident.tap('添加图片 0/6')
  await resident.button('移除第1张图片').waitFor()
  await resident.app.settled()
  await resident.tap('提交')
  await resident.at(pages.complaint.path)
  await resident.see('待处理')
  const picture = resident.app.$('.wj-picture-box img').first()
  assert.ok(
    await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  )
})
