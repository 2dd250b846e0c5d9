import { pages } from '../../src/routes/pages'
import type { Phone } from './phone'

export async function openFees(phone: Phone): Promise<void> {
  await phone.see('当前房屋')
  await phone.visit(pages.fees.url())
  await phone.at(pages.fees.path)
}

/** Leaves only these bills chosen in the list, where all are chosen at first, and pays them, up to WeChat's own window. */
export async function chooseBills(phone: Phone, ...bills: readonly RegExp[]): Promise<void> {
  await phone.tick('全选')
  for (const bill of bills) await phone.tick(bill)
  await phone.tap(/^缴 ¥/)
  await phone.at(pages.pay.path)
}
