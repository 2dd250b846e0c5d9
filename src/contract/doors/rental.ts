import * as v from 'valibot'
import { checkStates, preorderStates } from '../rental/vocabulary'
import { count, defineDoor, none } from './door'

const { array, nullable, number, object, string } = v

const check = v.picklist(checkStates.words)
const state = v.picklist(preorderStates.words)
const CHECK_SUBJECTS = ['identity', 'landlord'] as const

const user = object({
  id: number(),
  name: string(),
  /** Who they are, and what they let; the reason of a refusal. */
  identity: check,
  identityReason: nullable(string()),
  landlord: check,
  landlordReason: nullable(string()),
})
export type RentalPerson = v.InferOutput<typeof user>

const preorder = object({
  id: number(),
  house: string(),
  visitor: string(),
  landlord: string(),
  status: state,
})
export type RentalRequest = v.InferOutput<typeof preorder>

/** Who has sent papers, and who has asked to see which house; the newest first. */
export const rentalDoor = defineDoor(
  'GET',
  'rental',
  none,
  object({ users: array(user), preorders: array(preorder) }),
)

/** The rental platform's staff decide on what somebody sent. */
export const rentalCheckDoor = defineDoor(
  'POST',
  'rental-checks',
  v.strictObject({
    user: count(),
    subject: v.picklist(CHECK_SUBJECTS),
    outcome: v.picklist(['pending', 'passed', 'refused']),
    reason: v.optional(v.pipe(string(), v.maxLength(200))),
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
