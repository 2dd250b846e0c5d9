import { payDoor } from '@/contract/doors/payments'
import { reportPayment } from '../systems/report-payment'
import { payInWechat, receivePayment, type ReceiveRefusal } from '../world/fees/bills'
import { DoorRefusal, implementDoor, type DoorHost } from './door'

const REFUSALS: Readonly<Record<ReceiveRefusal | 'alreadyPaid', readonly [string, number]>> = {
  notFound: ['no such order', 404],
  notBegun: ['nobody asked to pay this order', 409],
  closed: ['the order is closed', 409],
  alreadyPaid: ['the order is paid', 409],
}

async function received(host: DoorHost, payment: ReturnType<typeof payInWechat>) {
  const { world } = host
  if (typeof payment === 'string') throw new DoorRefusal(...REFUSALS[payment])
  const reported = await reportPayment(
    { world, dispatch: (request) => host.callInternally(request) },
    payment,
  )
  const { id, number, amount, merchantNumber = '' } = world.tables.bills.need(payment.billId)
  return { id, number, amount, merchantNumber, reported }
}

/** WeChat's side of a payment. */
export const paymentDoors = [
  implementDoor(payDoor, (host, input) =>
    received(
      host,
      'order' in input ? receivePayment(host.world, input.order) : payInWechat(host.world, input.prepay),
    ),
  ),
]
