import { pages } from '../../src/routes/pages'
import assert from 'node:assert/strict'
import { journeys } from './support/journeys'

const OWNER = { wxCode: 'wx:resident-owner' }
const COMMUNITY = '10002'
const FIRST = '晨曦家园1栋1单元1楼101号'
const EMERGENCY = pages.emergency.path

const journey = journeys()

journey('首页先是房屋，再是待办和小区的服务', OWNER, async (resident) => {
  await resident.see(FIRST)
  await resident.button(/^待缴费/).waitFor()
  for (const name of ['生活缴费', '物业报修', '公告通知', '投诉建议', '应急电话', '绑定房屋', '绑定家属'])
    await resident.button(name).waitFor()
  await resident.notHere('云停车场')
  await resident.notHere('访客通行')
})

journey('小区关掉一个服务，下拉刷新后它消失，深链接说本小区未开通', OWNER, async (resident) => {
  await resident.button('投诉建议').waitFor()
  for (const module of ['complaints', 'emergency'])
    await resident.door('modules', { communityIdentifier: COMMUNITY, module, on: false })
  await resident.refresh()
  await resident.button('投诉建议').waitFor({ state: 'detached' })
  await resident.button('生活缴费').waitFor()
  // The emergency numbers belong to no module.
  await resident.button('应急电话').waitFor()
  await resident.visit(pages.complaints.url())
  await resident.see('本小区未开通')
  await resident.tap('回到首页')
  await resident.see(FIRST)
})

journey('没有网络也能拨应急电话', OWNER, async (resident) => {
  await resident.button('应急电话').waitFor()
  await resident.app.settled()
  await resident.relaunch({ network: 'none' })
  await resident.see(FIRST)
  await resident.tap('应急电话')
  await resident.at(EMERGENCY)
  await resident.tap(/^急救/)
  await resident.tap(/^物业值班/)
  const { calls } = await resident.app.report()
  const called = calls.filter(({ name }) => name === 'makePhoneCall').map(({ args }) => JSON.stringify(args))
  assert.equal(called.length, 2)
  assert.match(called.join(), /"120".*"19000000902"/)
})

journey('游客和没有房屋的人也有下一步，也能打应急电话', {}, async (resident) => {
  await resident.see('在万家能办这些事')
  await resident.tap(/^应急电话/)
  await resident.at(EMERGENCY)
  await resident.button(/^报警/).waitFor()
})

journey('设置里看得到手机上存了什么，可以只删一种', OWNER, async (resident) => {
  await resident.button('生活缴费').waitFor()
  await resident.app.settled()
  await resident.tab('我的')
  await resident.tapText(/^设置/)
  await resident.see('看过的内容')
  await resident.tap('删除看过的内容')
  await resident.answer('删除')
  await resident.app.ui('#wh-toast').getByText('已删除').waitFor()
  await resident.notHere('看过的内容')
  const left = JSON.stringify(await resident.storage())
  assert.ok(!left.includes(FIRST), 'the houses are still there')
  assert.match(left, /wanjia\/device\/session/)
  await resident.relaunch()
  await resident.see('林晓岚，您好')
})
