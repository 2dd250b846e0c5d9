import { payOrder } from '@/contract/weapp/payments'
import { handle } from '../../server/handler'
import { isModuleOn } from '../../world/community/modules'
import { beginPayment, payableBill } from '../../world/fees/bills'

/** The parameters of wx.requestPayment, in the form of WeChat's JSAPI payment; nothing checks the signature here. */
const pay = handle(payOrder, ({ world, caller, fail }, { ids }) => {
  const bills = [...new Set(ids)].map((id) => {
    const bill = payableBill(world, caller.subject, id)
    if (bill === 'notFound') return fail(bill)
    const community = world.tables.bills.need(id).communityIdentifier
    if (!isModuleOn(world, community, 'fees')) return fail('moduleOff')
    return typeof bill === 'string' ? fail(bill) : bill
  })
  const prepayment = beginPayment(world, bills, caller.subject)
  return {
    amount: bills.reduce((sum, { amount }) => sum + amount, 0),
    timeStamp: String(Math.floor(world.now() / 1000)),
    nonceStr: world.secret(32),
    package: `prepay_id=${prepayment.id}`,
    signType: 'RSA',
    paySign: world.secret(64),
  }
})

export const paymentHandlers = [pay]
