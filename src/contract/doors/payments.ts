import * as v from 'valibot'
import { count, defineDoor, word } from './door'

const outcome = v.picklist(['paid'])

/**
 * WeChat's side of a payment. `order`: WeChat notifies that the order with this id was paid; may be sent again, as WeChat
 * does. `prepay`: a resident pays with the parameters that weapp/payment gave, for all of its orders or
 * for none, which an order takes once. The answer tells of one order, with the amount of the whole payment.
 */
export const payDoor = defineDoor(
  'POST',
  'payments',
  v.union([v.strictObject({ order: count(), outcome }), v.strictObject({ prepay: word(), outcome })]),
  v.object({
    id: v.number(),
    number: v.string(),
    amount: v.number(),
    merchantNumber: v.string(),
    reported: v.boolean(),
  }),
)

/** Alipay's side of rental: the user agrees on the page that payment/ali/get_auth_url gave them. */
export const alipayDoor = defineDoor(
  'POST',
  'alipay',
  v.strictObject({ openid: word() }),
  v.object({ openid: v.string(), bound: v.boolean() }),
)
