import * as v from 'valibot'
import { receivePayment } from '../world/orders'
import { reportPayment } from '../systems/wjdh/report-payment'
import { BadDoorCall, defineDoor } from './door'

const REFUSALS: Readonly<Record<'notFound' | 'notBegun' | 'closed', readonly [string, number]>> = {
  notFound: ['no such order', 404],
  notBegun: ['nobody asked to pay this order', 409],
  closed: ['the order is closed', 409],
}

/** WeChat's side of a payment. */
export const paymentDoors = {
  /** WeChat notifies that the order with this id was paid; may be sent again, as WeChat does. */
  'POST /__mock/payments': defineDoor(
    v.object({ order: v.number(), outcome: v.picklist(['paid']) }),
    async (mock, { order: id }) => {
      const { world } = mock
      const payment = receivePayment(world, id)
      if (typeof payment === 'string') throw new BadDoorCall(...REFUSALS[payment])
      const reported = await reportPayment({ world, dispatch: (request) => mock.inside(request) }, payment)
      const { number, amount, merchantNumber } = world.tables.orders.need(id)
      return { id, number, amount, merchantNumber, reported }
    },
  ),
}
