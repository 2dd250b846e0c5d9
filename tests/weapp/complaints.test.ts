import { pages } from '../../src/routes/pages'
import assert from 'node:assert/strict'
import { journeys } from './support/journeys'
import { officeSends } from './support/office'
import { COMPLAINTS } from '../support/announcements'
import type { HostPhone } from '../../tools/journeys/drivers/host-phone'

const journey = journeys()
const TEXT = '地下车库入口的灯坏了三天'

async function newest(resident: HostPhone) {
  const row = (await resident.rows('complaints')).at(-1)
  assert.ok(row)
  return row
}

async function begin(resident: HostPhone): Promise<void> {
  await resident.see('已答复')
  await resident.tap('提交投诉或建议')
  await resident.at(pages.newComplaint.path)
}

journey('写一条投诉：带图片、匿名，提交后看到待处理，物业答复后看到答复', COMPLAINTS, async (resident) => {
  const { app } = resident
  await begin(resident)
  await resident.fill('内容', TEXT)
  await app.set({ nextPick: [0, 1] })
  await resident.tap('添加图片 0/6')
  await resident.button('移除第2张图片').waitFor()
  await app.settled()
  await resident.tap('移除第1张图片')
  await app.$('wx-view[role=switch]').click()
  await resident.tap('提交')
  await resident.at(pages.complaint.path)
  await resident.see('待处理')
  await resident.see('物业看不到您的姓名和电话')
  const row = await newest(resident)
  assert.deepEqual([row.content, row.anonymous, row.images.length], [TEXT, true, 1])
  const reply = { id: row.id, status: 1, reply: '已经换好了' }
  await officeSends(resident, '/api/v1/complaint', reply)
  await app.pullDown()
  await resident.see('已经换好了')
  await app.back()
  await resident.at(pages.complaints.path)
  await resident.see(TEXT)
})

journey('没有提交的，重新打开微信还在；号码不存', COMPLAINTS, async (resident) => {
  const { app } = resident
  await begin(resident)
  await resident.choose('建议')
  await resident.fill('内容', '请打19000000001告诉我结果')
  await app.set({ nextPick: [0] })
  await resident.tap('添加图片 0/6')
  await resident.button('移除第1张图片').waitFor()
  await app.settled()
  await app.back()
  await resident.relaunch({ page: pages.newComplaint.path })
  await resident.see(/手机号、身份证号没有保存在手机上/)
  assert.equal(await resident.value('内容'), '请打190****0001告诉我结果')
  await resident.button('移除第1张图片').waitFor()
})

journey('没有网络时说没有提交，写的还在，恢复后提交一次', COMPLAINTS, async (resident) => {
  const { app } = resident
  await begin(resident)
  await resident.fill('内容', TEXT)
  await app.setNetwork('none')
  await resident.tap('提交')
  await resident.see(/您填写的内容都还在/)
  await app.setNetwork('wifi')
  await resident.tap('提交')
  await resident.at(pages.complaint.path)
  assert.equal((await newest(resident)).content, TEXT)
  assert.equal(await resident.calls('weapp.newComplaint'), 1)
})

journey('回答丢了：自己去核对，找到就是成功，不再提交', COMPLAINTS, async (resident) => {
  await begin(resident)
  await resident.fill('内容', TEXT)
  await resident.door('faults', { endpoint: 'weapp.newComplaint', kind: 'badJson', times: 1 })
  await resident.tap('提交')
  await resident.at(pages.complaint.path)
  await resident.see(TEXT)
  assert.equal(await resident.calls('weapp.newComplaint'), 1)
})
