import * as v from 'valibot'
import type { Mock } from '../create-mock'
import { payInWechat, receivePayment, type ReceiveRefusal } from '../world/orders'
import { reportPayment } from '../systems/wjdh/report-payment'
import { BadDoorCall, defineDoor } from './door'

const REFUSALS: Readonly<Record<ReceiveRefusal | 'alreadyPaid', readonly [string, number]>> = {
  notFound: ['no such order', 404],
  notBegun: ['nobody asked to pay this order', 409],
  closed: ['the order is closed', 409],
  alreadyPaid: ['the order is paid', 409],
}

async function received(mock: Mock, payment: ReturnType<typeof payInWechat>) {
  const { world } = mock
  if (typeof payment === 'string') throw new BadDoorCall(...REFUSALS[payment])
  const reported = await reportPayment({ world, dispatch: (request) => mock.inside(request) }, payment)
  const { id, number, amount, merchantNumber } = world.tables.orders.need(payment.orderId)
  return { id, number, amount, merchantNumber, reported }
}

const outcome = v.picklist(['paid'])

/** WeChat's side of a payment. */
export const paymentDoors = {
  /**
   * `order`: WeChat notifies that the order with this id was paid; may be sent again, as WeChat does. `prepay`: a resident
   * pays with the parameters that order/pay gave, which an order takes once.
   */
  'POST /__mock/payments': defineDoor(
    v.union([v.object({ order: v.number(), outcome }), v.object({ prepay: v.string(), outcome })]),
    (mock, input) =>
      received(
        mock,
        'order' in input ? receivePayment(mock.world, input.order) : payInWechat(mock.world, input.prepay),
      ),
  ),
}
