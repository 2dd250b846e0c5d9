import { payDoor } from '@/contract/doors/payments'
import { reportPayment } from '../systems/report-payment'
import { paidTogether, payInWechat, receivePayment, type ReceiveRefusal } from '../world/fees/bills'
import { DoorRefusal, implementDoor, type DoorHost } from './door'

const REFUSALS: Readonly<Record<ReceiveRefusal | 'alreadyPaid', readonly [string, number]>> = {
  notFound: ['no such order', 404],
  notBegun: ['nobody asked to pay this bill', 409],
  closed: ['the bill is closed', 409],
  alreadyPaid: ['the order is paid', 409],
}

async function received(host: DoorHost, payment: ReturnType<typeof payInWechat>) {
  const { world } = host
  if (typeof payment === 'string') throw new DoorRefusal(...REFUSALS[payment])
  const dispatch = (request: Request) => host.callInternally(request)
  const all = paidTogether(world, payment)
  let reported = true
  for (const one of all) reported = (await reportPayment({ world, dispatch }, one)) && reported
  const { id, number, merchantNumber = '' } = world.tables.bills.need(payment.billId)
  const amount = all.reduce((sum, one) => sum + one.amount, 0)
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
