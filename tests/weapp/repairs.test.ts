import { pages } from '../../src/routes/pages'
import assert from 'node:assert/strict'
import { describeRepair, PROBLEM } from '../../tools/journeys/repairs'
import { journeys } from './support/journeys'
import { officeSends } from './support/office'
import type { HostPhone } from '../../tools/journeys/drivers/host-phone'

const OWNER = { wxCode: 'wx:resident-owner' }
const LIST = pages.repairs.path
const NEW = pages.newRepair.path
const DETAIL = pages.repair.path
const SINK = '厨房水槽下面漏水'

const journey = journeys()

const newest = async (resident: HostPhone) => (await resident.rows('repairs')).at(-1)

/** The property office sets the state of a repair (wjdh 4.3, R20). */
const officeSettles = async (resident: HostPhone, reply: string) =>
  officeSends(resident, '/api/v1/repair', { id: (await newest(resident))?.id, status: 1, reply })

journey('报修，物业在自己的系统里答复并完成，居民看到进度并评价', OWNER, async (resident) => {
  await resident.visit(pages.repairs.url())
  await resident.see(SINK)
  await resident.tap('我要报修')
  await resident.at(NEW)
  await describeRepair(resident)
  await resident.tap('提交报修')
  await resident.see('报修已提交')
  await resident.tap('查看进度')
  await resident.at(DETAIL)
  await resident.see('等待物业受理')
  await officeSettles(resident, '合页已调好')
  await resident.refresh()
  await resident.see('合页已调好')
  await resident.choose(/^5 星/)
  await resident.tap('提交评价')
  await resident.see('您的评价')
  assert.equal((await newest(resident))?.score, 5)
  await resident.back()
  await resident.at(LIST)
  await resident.choose('已完成')
  await resident.see(PROBLEM)
})

journey('物业有了新的答复：列表上看得出，看过就不再标', OWNER, async (resident) => {
  await resident.visit(pages.repairs.url())
  await resident.see(/有新进展/)
  await resident.tapText(/电梯上行时有异响/)
  await resident.see('已联系电梯厂家，周三上门')
  await resident.back()
  await resident.at(LIST)
  await resident.notHere(/有新进展/)
})

journey('写到一半关掉，再打开都在，手机号没有存下来', OWNER, async (resident) => {
  await resident.visit(pages.newRepair.url())
  await describeRepair(resident, `${PROBLEM}，联系19000000001`)
  await resident.relaunch()
  await resident.visit(pages.newRepair.url())
  await resident.see(/已恢复您上次没有提交的内容/)
  await resident.see(/手机号等号码没有保存/)
  assert.equal(await resident.value('问题描述'), `${PROBLEM}，联系190****0001`)
  await resident.see('室内 · 门窗 · 关不严')
})

journey('提交时断网：先核对，没有查到才再提交，只有一张服务单', OWNER, async (resident) => {
  await resident.visit(pages.newRepair.url())
  await describeRepair(resident)
  const before = (await resident.rows('repairs')).length
  await resident.app.settled()
  await resident.app.fault({ url: '/incident_requests', kind: 'timeout', times: 1 })
  await resident.tap('提交报修')
  await resident.see(/不确定报修有没有送到/)
  await resident.tap('核对结果')
  await resident.see(/没有查到刚才的报修/)
  await resident.tap('提交报修')
  await resident.see('报修已提交')
  assert.equal((await resident.rows('repairs')).length, before + 1)
})

journey('搜索类别不发请求；看过的列表没有网络也能再看', OWNER, async (resident) => {
  await resident.visit(pages.newRepair.url())
  await resident.see('在哪里')
  const before = await resident.calls('zhongmin.categories')
  await resident.fill('搜索报修类别', '漏水')
  await resident.tap('室内 · 水管 · 漏水')
  await resident.see('室内 · 水管 · 漏水')
  assert.equal(await resident.calls('zhongmin.categories'), before)
  await resident.visit(pages.repairs.url())
  await resident.see(SINK)
  await resident.app.settled()
  await resident.relaunch({ network: 'none' })
  await resident.visit(pages.repairs.url())
  await resident.see(SINK)
  await resident.see(/更新于/)
})
