import { pages } from '../../src/routes/pages'
import assert from 'node:assert/strict'
import { chooseBills, openFees } from '../../tools/journeys/fees'
import { journeys } from './support/journeys'
import type { HostPhone } from '../../tools/journeys/drivers/host-phone'

const OWNER = { wxCode: 'wx:resident-owner', payment: 'success' } as const
const LIST = pages.fees.path
const MINUTE = 60_000

const journey = journeys()

async function orderOf(resident: HostPhone, title: string) {
  const order = (await resident.rows('bills'))
    .filter(({ communityIdentifier }) => communityIdentifier === '10002')
    .find((one) => one.title === title && one.amount !== 4_320 && one.amount !== 5_180 && !one.paid)
  assert.ok(order, title)
  return order
}

/** The mock's WeChat sends no notification. */
const holdNotifications = ({ app }: HostPhone) => app.fault({ url: '/__mock/payments', kind: 'fail' })

journey('看待缴、选两笔、在列表里确认一次就付完，记录里有凭证，能存成图片', OWNER, async (resident) => {
  await openFees(resident)
  await resident.see('待缴 7 笔')
  await chooseBills(resident, /^水费/, /^车位费/)
  await resident.see('2 笔，共 ¥386.50')
  assert.equal(await resident.calls('weapp.payOrder'), 1)
  await resident.back()
  await resident.at(LIST)
  await resident.see('待缴 5 笔')
  await resident.tap('缴费记录')
  await resident.at(pages.feeHistory.path)
  await resident.see('2026年3月付款')
  await resident.button(/2 笔账单一起付的[^]*¥386\.50$/).click()
  await resident.tap('水费')
  await resident.at(pages.bill.path)
  await resident.tap('查看缴费凭证')
  await resident.at(pages.receipt.path)
  await resident.see('商户单号')
  await resident.tap('保存为图片')
  await resident.app.ui('#wh-toast').getByText('已保存为图片').waitFor()
})

journey('取消后订单还在，可以再付', { ...OWNER, payment: 'ask' }, async (resident) => {
  await openFees(resident)
  await chooseBills(resident, /^水费/)
  await resident.answer('取消')
  await resident.see(/您取消了支付，没有扣款/)
  await resident.tap('确认支付 ¥86.50')
  await resident.confirmPayment()
  await resident.see('1 笔，共 ¥86.50')
})

journey('付完被关掉、通知迟到：重新打开是入账中，不能再付，到账后自动变成已付款', OWNER, async (resident) => {
  await openFees(resident)
  await holdNotifications(resident)
  await chooseBills(resident, /^水费/)
  await resident.see('付款已提交，正在入账')
  await resident.relaunch()
  await openFees(resident)
  await resident.see(/1 笔正在入账/)
  await resident.tick(/^水费.*入账中/)
  await resident.at(pages.bill.path)
  await resident.button('入账中').waitFor()
  await resident.door('payments', { order: (await orderOf(resident, '水费')).id, outcome: 'paid' })
  await resident.button('查看缴费凭证').waitFor()
  assert.equal(await resident.calls('weapp.payOrder'), 1)
})

journey('一刻钟没有到账：说没有收到付款，可以重新支付', OWNER, async (resident) => {
  await openFees(resident)
  await holdNotifications(resident)
  await chooseBills(resident, /^水费/)
  await resident.see('付款已提交，正在入账')
  await resident.pass(15 * MINUTE)
  await resident.relaunch()
  await openFees(resident)
  await resident.see('¥86.50没有收到付款，可以重新支付')
})

journey('没有相册权限：说图片没有保存，给设置', OWNER, async (resident) => {
  await resident.see('当前房屋')
  const bills = await resident.rows('bills')
  const paid = bills.find(({ communityIdentifier, paid: done }) => communityIdentifier === '10002' && done)
  await resident.app.refuse('writePhotosAlbum')
  assert.ok(paid)
  await resident.visit(pages.receipt.url({ communityIdentifier: '10002', id: paid.id }))
  await resident.tap('保存为图片')
  await resident.see(/没有“添加到相册”的权限/)
  await resident.button('打开设置').waitFor()
})
