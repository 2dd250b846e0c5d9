import { pages } from '../../src/routes/pages'
import assert from 'node:assert/strict'
import { journeys } from './support/journeys'

const OWNER = { wxCode: 'wx:resident-owner' }
const TENANT = { wxCode: 'wx:resident-tenant' }
const FIRST = '晨曦家园1栋1单元1楼101号'
const SECOND = '晨曦家园3栋2单元4楼401号'

const journey = journeys()

journey('首页切换房屋，重新打开后还是那一套', OWNER, async (resident) => {
  await resident.see(FIRST)
  await resident.tap(/切换房屋/)
  await resident.answer(SECOND)
  await resident.see(SECOND)
  await resident.relaunch()
  await resident.see(SECOND)
})

journey('房屋列表进详情看到成员，设为当前房屋', OWNER, async (resident) => {
  await resident.tab('房屋')
  await resident.tapText(SECOND)
  await resident.at(pages.house.path)
  await resident.see(/家庭成员（/)
  await resident.tap('设为当前房屋')
  await resident.app.ui('#wh-toast').getByText('已设为当前房屋').waitFor()
  await resident.back()
  await resident.tab('首页')
  await resident.see(SECOND)
})

journey('没通过的申请说出原因，可以重新申请', TENANT, async (resident) => {
  await resident.tab('房屋')
  await resident.tapText('未通过')
  await resident.at(pages.application.path)
  await resident.see('未通过的原因')
  await resident.tap('重新申请')
  await resident.at(pages.bindMore.path)
})

journey('下拉刷新读到物业刚做的决定', TENANT, async (resident) => {
  await resident.tab('房屋')
  await resident.see('我的申请')
  const before = await resident.calls('weapp.myHouses')
  await resident.refresh()
  await resident.app.settled()
  assert.equal(await resident.calls('weapp.myHouses'), before + 1)
})

journey('字号和外观换了马上见效，重新打开后还在', {}, async (resident) => {
  await resident.tab('我的')
  await resident.tapText(/^设置/)
  await resident.at(pages.settings.path)
  await resident.choose('特大')
  await resident.choose('深色')
  await resident.app.$('.wj-screen.theme-dark.text-larger').waitFor()
  await resident.relaunch()
  await resident.app.$('.wj-screen.theme-dark.text-larger').waitFor()
})

journey('清除这台手机上的内容后什么都不剩', OWNER, async (resident) => {
  await resident.tab('我的')
  await resident.tapText(/^设置/)
  await resident.at(pages.settings.path)
  await resident.tap('清除这台手机上的内容')
  await resident.answer('清除')
  await resident.app.ui('#wh-toast').getByText('已清除').waitFor()
  const left = JSON.stringify(await resident.storage())
  for (const word of ['林晓岚', '190****0001', 'access', FIRST]) assert.ok(!left.includes(word), word)
  await resident.back()
  await resident.see('还没有登录')
})
