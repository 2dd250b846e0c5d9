import { pages } from '../../src/routes/pages'
import assert from 'node:assert/strict'
import { signInByPassword } from '../../tools/journeys/account'
import { ANNOUNCEMENTS, COMPLAINTS } from '../support/announcements'
import { journeys } from './support/journeys'

const journey = journeys()

/** What Chrome 67 and iOS 12 lack of the language, and WeChat of the browser's functions. */
const LANGUAGE = [
  'Array.prototype.at',
  'Array.prototype.flat',
  'Array.prototype.flatMap',
  'Array.prototype.findLast',
  'Object.fromEntries',
  'Object.hasOwn',
  'String.prototype.at',
  'String.prototype.matchAll',
  'String.prototype.replaceAll',
  'Promise.allSettled',
  'Promise.any',
  'globalThis',
  'structuredClone',
  'queueMicrotask',
  'AbortController',
  'AbortSignal',
  'TextEncoder',
  'TextDecoder',
  'Intl',
]

/** Functions that WeChat added after the lowest base library (src/platform/base-library.ts). */
const LATER = [
  'getPrivacySetting',
  'requirePrivacyAuthorize',
  'onNeedPrivacyAuthorization',
  'openPrivacyContract',
]

const DARK = {
  storage: {
    'wanjia/device/preferences': {
      version: 1,
      value: { theme: 'dark' as const, textScale: 'normal' as const },
    },
  },
}

const OLD = { without: [...LANGUAGE, ...LATER.map((name) => `wx.${name}`)] }

journey('旧手机：打开、用密码登录、看到首页', OLD, async (resident) => {
  await resident.tap('登录')
  await signInByPassword(resident, '19000000001', 'Wanjia-0001')
  await resident.see('林晓岚')
  await resident.see('晨曦家园1栋1单元1楼101号')
})

journey('旧手机：房屋列表进详情看到成员', { ...OLD, wxCode: 'wx:resident-owner' }, async (resident) => {
  await resident.tab('房屋')
  await resident.tapText('晨曦家园3栋2单元4楼401号')
  await resident.at(pages.house.path)
  await resident.see(/家庭成员（/)
})

journey('旧手机：公告列表打开一条', { ...OLD, ...ANNOUNCEMENTS }, async (resident) => {
  await resident.tapText('电梯年检安排')
  await resident.at(pages.announcement.path)
  await resident.see('期间请走楼梯')
})

journey('旧手机：写一条带图片的投诉，提交后看到待处理', { ...OLD, ...COMPLAINTS }, async (resident) => {
  await resident.see('已答复')
  await resident.tap('提交投诉或建议')
  await resident.fill('内容', '地下车库入口的灯坏了三天')
  await resident.tap('添加图片 0/6')
  await resident.button('移除第1张图片').waitFor()
  await resident.tap('提交')
  await resident.at(pages.complaint.path)
  await resident.see('待处理')
})

journey('旧手机：缴费和报修打得开', { ...OLD, wxCode: 'wx:resident-owner' }, async (resident) => {
  await resident.see('晨曦家园1栋1单元1楼101号')
  await resident.visit(pages.fees.url())
  await resident.see(/¥/)
  await resident.visit(pages.repairs.url())
  await resident.offers(/报修/)
})

journey('自己选了深色：打开时标签栏也是深的，手机的主题变了还是', DARK, async (resident) => {
  await resident.offers('登录')
  await resident.settled()
  const bar = resident.app.ui('#wh-tabs')
  assert.equal(await bar.evaluate((tabs) => getComputedStyle(tabs).backgroundColor), 'rgb(24, 32, 51)')
  await resident.tab('我的')
  await resident.settled()
  assert.equal(await bar.evaluate((tabs) => getComputedStyle(tabs).backgroundColor), 'rgb(24, 32, 51)')
  for (const dark of [true, false]) {
    await resident.app.setDark(dark)
    await resident.settled()
    assert.equal(await bar.evaluate((tabs) => getComputedStyle(tabs).backgroundColor), 'rgb(24, 32, 51)')
  }
})

journey(
  '平板宽 1024：字和手机上一样大，内容不拉满',
  { viewport: { width: 1024, height: 768 } },
  async ({ app }) => {
    await app.see('登录')
    const sizes = await app.$('.wj-screen__body').evaluate((body) => ({
      font: getComputedStyle(body).fontSize,
      width: body.getBoundingClientRect().width,
    }))
    assert.deepEqual(sizes, { font: '16px', width: 640 })
  },
)

journey(
  '微信太旧：打开时说明要更新，页面照样打得开',
  { without: [...OLD.without, 'wx.getAppBaseInfo'], fontScale: 1.3 },
  async (resident) => {
    await resident.seeDialog('微信版本过低')
    await resident.seeDialog(/请在手机的应用商店更新微信/)
    await resident.answer('知道了')
    await resident.offers('登录')
    assert.equal((await resident.app.stack()).length, 1)
  },
)
