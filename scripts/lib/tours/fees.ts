import { pages } from '../../../src/routes/pages'
import { visit, type Tour } from './tour'

export const payer: Tour = async (resident, stop) => {
  await resident.see('当前房屋')
  await visit(resident, `/${pages.fees.path}`)
  await resident.see('待缴 7 笔')
  await stop('')
  await resident.tap('选择账单缴费')
  await resident.button(/^水费/).click()
  await stop('choosing')
  await resident.tap('去支付')
  await resident.see('共 1 笔')
  await stop('to confirm')
  await resident.tap('确认支付 ¥86.50')
  await resident.see('1 笔，共 ¥86.50')
  await stop('paid')
  await visit(resident, `/${pages.feeHistory.path}`)
  await resident.button(/^水费/).click()
  await resident.at(pages.bill.path)
  await resident.see('商户单号')
  await stop('paid')
  await resident.tap('查看缴费凭证')
  await resident.see('收费单位')
  await stop('')
  await visit(resident, `/${pages.feeHistory.path}`)
  await resident.see('2026年3月账单')
  await stop('')
}
