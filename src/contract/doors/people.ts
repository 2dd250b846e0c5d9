import * as v from 'valibot'
import { payerCheck } from '../wjdh/payers'
import { applicationStates } from '../core/vocabulary'
import { count, defineDoor, none, word } from './door'

const persona = v.object({
  key: v.string(),
  wxCode: v.string(),
  name: v.string(),
  phone: v.optional(v.string()),
  password: v.optional(v.string()),
  about: v.string(),
})
export type Persona = v.InferOutput<typeof persona>

/** Somebody to issue a bill to, with what is known of them. */
const payer = v.object({ about: v.string(), payer: payerCheck })
export type PayerToTry = v.InferOutput<typeof payer>

export const personasDoor = defineDoor(
  'GET',
  'personas',
  none,
  v.object({
    personas: v.array(persona),
    phonesToTry: v.record(v.string(), v.string()),
    housesToTry: v.record(v.string(), v.array(v.union([v.string(), v.number()]))),
    officesToTry: v.record(
      v.string(),
      v.object({ secretId: v.string(), secretKey: v.string(), about: v.string() }),
    ),
    staffToTry: v.record(v.string(), v.object({ name: v.string(), phone: v.string(), about: v.string() })),
    payersToTry: v.array(payer),
  }),
)

/** The codes sent to a phone, or to all phones, newest first. */
export const smsDoor = defineDoor(
  'GET',
  'sms',
  v.strictObject({ phone: v.optional(word(20)) }),
  v.array(
    v.object({
      key: v.string(),
      phone: v.string(),
      purpose: v.picklist(['register', 'login', 'verify', 'owner']),
      code: v.string(),
      sentAt: v.number(),
      expiresAt: v.number(),
      used: v.boolean(),
      houseName: v.optional(v.string()),
    }),
  ),
)
export type Sms = v.InferOutput<(typeof smsDoor)['answer']>[number]

const application = v.object({
  id: v.number(),
  type: v.string(),
  state: v.picklist(applicationStates.words),
  stateLabel: v.string(),
  introduction: v.string(),
  applicant: v.string(),
  houseId: v.number(),
  reason: v.nullable(v.string()),
  createdAt: v.number(),
})

/** Newest first. */
export const applicationsDoor = defineDoor('GET', 'applications', none, v.array(application))

/** The property office decides an application. */
export const decideDoor = defineDoor(
  'POST',
  'applications',
  v.strictObject({
    id: count(),
    state: v.picklist(['approved', 'rejected']),
    reason: v.optional(word(), '资料不全，请补充后重新提交'),
  }),
  application,
)
