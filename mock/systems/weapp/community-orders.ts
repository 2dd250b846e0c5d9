import { payOrder } from '@/contract/weapp/payments'
import { handle } from '../../server/handler'
import { isModuleOn } from '../../world/community/modules'
import { beginPayment, payableOrder } from '../../world/fees/bills'

/** The parameters of wx.requestPayment, in the form of WeChat's JSAPI payment; nothing checks the signature here. */
const pay = handle(payOrder, ({ world, caller, fail }, { id }) => {
  const order = payableOrder(world, caller.subject, id)
  if (order === 'notFound') return fail(order)
  const community = world.tables.orders.need(id).communityIdentifier
  if (!isModuleOn(world, community, 'fees')) return fail('moduleOff')
  if (typeof order === 'string') return fail(order)
  const prepay = beginPayment(world, order, caller.subject)
  return {
    amount: order.amount,
    timeStamp: String(Math.floor(world.now() / 1000)),
    nonceStr: world.secret(32),
    package: `prepay_id=${prepay.id}`,
    signType: 'RSA',
    paySign: world.secret(64),
  }
})

export const communityOrderHandlers = [pay]
