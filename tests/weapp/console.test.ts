import { consolePages } from '../../src/routes/console-pages'
import { pages } from '../../src/routes/pages'
import assert from 'node:assert/strict'
import { journeys } from './support/journeys'
import { FREE_NAME, openForm, submit, toReview } from '../../tools/journeys/onboarding'
import type { HostPhone } from '../../tools/journeys/drivers/host-phone'

const OWNER = { wxCode: 'wx:resident-owner' }

/** A resident who is signed in and has no house. */
const NEWCOMER = { wxCode: 'wx:resident-new' }

const journey = journeys()

async function openConsole(resident: HostPhone): Promise<void> {
  await resident.tap('测试台')
  await resident.at(consolePages.index.path)
}

async function apply(resident: HostPhone): Promise<void> {
  await openForm(resident)
  await toReview(resident)
  await submit(resident)
}

journey('测试员扮演物业通过申请，返回后住户的房屋已经在那里', NEWCOMER, async (resident) => {
  await apply(resident)
  await resident.tap('查看审核进度')
  await resident.see('待审核')
  await openConsole(resident)
  await resident.tapText('扮演物业')
  await resident.tapText('看申请，通过或不通过')
  await resident.tapText(FREE_NAME)
  await resident.at(consolePages.application.path)
  await resident.see('样例甲')
  await resident.tap('通过')
  await resident.see('已通过')
  for (const _page of ['applications', 'office', 'console', 'houses']) await resident.back()
  await resident.see('我的房屋')
  await resident.see(FREE_NAME)
})

journey('测试员换人，重新打开后还是那个人，微信说什么都不算', OWNER, async (resident) => {
  await resident.see('林晓岚，您好')
  await openConsole(resident)
  await resident.tapText(/租客，已绑定一套房屋/)
  await resident.at(pages.home.path)
  await resident.see('周予安，您好')
  await resident.relaunch()
  await resident.see('周予安，您好')
  // The token cannot be refreshed any more. WeChat is asked again, and the tester's choice answers.
  await resident.pass(15 * 24 * 3600_000)
  await resident.tab('房屋')
  await resident.see('晨曦家园2栋1单元3楼302号')
})

journey('测试员让下一次请求失败，住户看到说明，重试后恢复', OWNER, async (resident) => {
  await resident.see('当前房屋')
  await openConsole(resident)
  await resident.tapText('断网、超时、出错、文档里的失败')
  await resident.at(consolePages.faults.path)
  await resident.fill('查找接口', 'weapp.houseDetail')
  await resident.turn('接口', '房屋详情页（weapp.houseDetail）')
  await resident.turn('怎么失败', '文档里写明的失败')
  await resident.tap('让接下来的调用失败')
  await resident.see('请选择一个接口和它的失败')
  await resident.turn('怎么失败', '服务器出错：答复一个错误网页')
  await resident.fill('几次', '3')
  await resident.tap('让接下来的调用失败')
  await resident.see('还有 3 次')
  await resident.back()
  await resident.back()
  await resident.tapText('晨曦家园1栋1单元1楼101号')
  await resident.at(pages.house.path)
  await resident.see('服务暂时不可用，请稍后重试')
  await resident.tap('重试')
  await resident.see(/家庭成员（/)
})

journey('测试员生成账单、扮演物业人员接单，请求日志里都有', OWNER, async (resident) => {
  await resident.see('当前房屋')
  await openConsole(resident)
  await resident.tapText('扮演物业')
  await resident.tapText('生成账单，让付款到账')
  await resident.tap('生成账单')
  await resident.tap('填入林晓岚的房屋')
  await resident.fill('金额', '128.50')
  await resident.tap('生成账单')
  await resident.see(/已生成，单号/)
  const newest = (await resident.rows('bills')).at(-1)
  assert.equal(newest?.amount, 12_850)
  for (const _page of ['orders', 'office', 'console']) await resident.back()
  await resident.tapText('接单、维修、完成服务单')
  await resident.tapText('厨房水槽下面漏水')
  await resident.tap('接单')
  await resident.see('已接单')
  await resident.back()
  await resident.back()
  await resident.tapText('验证码、最近的请求')
  await resident.choose('请求')
  await resident.see('服务单状态变更')
})
