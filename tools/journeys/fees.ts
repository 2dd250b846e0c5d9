import { pages } from '../../src/routes/pages'
import type { Phone } from './phone'

export async function openFees(phone: Phone): Promise<void> {
  await phone.see('当前房屋')
  await phone.visit(pages.fees.url())
  await phone.at(pages.fees.path)
}

/** From the list: ticks the bills and goes to the confirmation. */
export async function chooseBills(phone: Phone, ...bills: readonly RegExp[]): Promise<void> {
  await phone.tap('选择账单缴费')
  for (const bill of bills) await phone.tap(bill)
  await phone.tap('去支付')
  await phone.at(pages.pay.path)
}
