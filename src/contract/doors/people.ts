import * as v from 'valibot'
import { payerCheck } from '../wjdh/payers'
import { applicationStates } from '../core/vocabulary'
import { count, defineDoor, none, word } from './door'

const { array, boolean, number, object, optional, record, string } = v

const persona = object({
  key: string(),
  wxCode: string(),
  name: string(),
  phone: optional(string()),
  password: optional(string()),
  about: string(),
})
export type Persona = v.InferOutput<typeof persona>

/** Somebody to issue a bill to, with what is known of them. */
const payer = object({ about: string(), payer: payerCheck })
export type PayerToTry = v.InferOutput<typeof payer>

export const personasDoor = defineDoor(
  'GET',
  'personas',
  none,
  object({
    personas: array(persona),
    phonesToTry: record(string(), string()),
    housesToTry: record(string(), array(number())),
    officesToTry: record(string(), object({ secretId: string(), secretKey: string(), about: string() })),
    staffToTry: record(string(), object({ name: string(), phone: string(), about: string() })),
    payersToTry: array(payer),
  }),
)

/** The codes sent to a phone, or to all phones, newest first. */
export const smsDoor = defineDoor(
  'GET',
  'sms',
  v.strictObject({ phone: optional(word(20)) }),
  array(
    object({
      key: string(),
      phone: string(),
      purpose: v.picklist(['register', 'login', 'verify', 'owner']),
      code: string(),
      sentAt: number(),
      expiresAt: number(),
      used: boolean(),
      houseName: optional(string()),
    }),
  ),
)
export type Sms = v.InferOutput<(typeof smsDoor)['answer']>[number]

const audit = object({
  id: number(),
  type: string(),
  state: v.picklist(applicationStates.words),
  stateLabel: string(),
  introduction: string(),
  applicant: string(),
  houseId: number(),
  reason: v.nullable(string()),
  createdAt: number(),
})

/** Newest first. */
export const auditsDoor = defineDoor('GET', 'audits', none, array(audit))

/** The property office decides an application. */
export const decideDoor = defineDoor(
  'POST',
  'audits',
  v.strictObject({
    id: count(),
    state: v.picklist(['approved', 'rejected']),
    reason: optional(word(), '资料不全，请补充后重新提交'),
  }),
  audit,
)
