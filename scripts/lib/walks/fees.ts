import { pages } from '../../../src/routes/pages'
import type { Walk } from './walk'

export const payer: Walk = async (phone, shoot) => {
  await phone.see('当前房屋')
  await phone.visit(`/${pages.fees.path}`)
  await phone.see('待缴 7 笔')
  await shoot('fees')
  await phone.tap('选择账单缴费')
  await phone.tap('全选')
  await shoot('fees-choosing')
  await phone.tap('去支付')
  await phone.see('共 7 笔')
  await shoot('fees-confirm')
  await phone.visit(`/${pages.feeHistory.path}`)
  await phone.see(/^\d{4}年\d+月账单$/)
  await shoot('fees-history')
  await phone.top.getByText('物业费').first().click()
  await phone.see('商户单号')
  await shoot('fees-order')
  await phone.tap('查看缴费凭证')
  await phone.button('保存为图片').waitFor()
  await shoot('fees-receipt')
}
