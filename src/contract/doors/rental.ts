import * as v from 'valibot'
import { checkStates, preorderStates } from '../rental/vocabulary'
import { count, defineDoor, none } from './door'

const check = v.picklist(checkStates.words)
const state = v.picklist(preorderStates.words)
const CHECK_SUBJECTS = ['identity', 'landlord'] as const

const user = v.object({
  id: v.number(),
  name: v.string(),
  /** Who they are, and what they let; the reason of a refusal. */
  identity: check,
  identityReason: v.nullable(v.string()),
  landlord: check,
  landlordReason: v.nullable(v.string()),
})
export type RentalPerson = v.InferOutput<typeof user>

const preorder = v.object({
  id: v.number(),
  house: v.string(),
  visitor: v.string(),
  landlord: v.string(),
  status: state,
})
export type RentalRequest = v.InferOutput<typeof preorder>

/** Who has sent papers, and who has asked to see which house; the newest first. */
export const rentalDoor = defineDoor(
  'GET',
  'rental',
  none,
  v.object({ users: v.array(user), preorders: v.array(preorder) }),
)

/** The rental platform's staff decide on what somebody sent. */
export const rentalCheckDoor = defineDoor(
  'POST',
  'rental-checks',
  v.strictObject({
    user: count(),
    subject: v.picklist(CHECK_SUBJECTS),
    outcome: v.picklist(['pending', 'passed', 'refused']),
    reason: v.optional(v.pipe(v.string(), v.maxLength(200))),
  }),
  user,
)

/** A viewing request goes on; with `paid` the payment has arrived at Alipay. */
export const rentalPreorderDoor = defineDoor(
  'POST',
  'rental-preorders',
  v.strictObject({ preorder: count(), status: state }),
  preorder,
)
