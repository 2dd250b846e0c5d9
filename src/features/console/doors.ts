import * as v from 'valibot'
import { formText } from '@/api/encode'
import { ApiError, type ApiErrorKind } from '@/api/errors'
import { TransportFailure, type TransportReason, type WireAnswer } from '@/api/ports'
import { baseUrls } from '@/platform/env'
import { transport } from '@/platform/transport'

// The mock's test doors (/__mock/). No document describes them, so they are no endpoints of the contract.

interface Door<A, I> {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly name: string
  readonly answer: v.GenericSchema<unknown, A>
  /** Only its type counts. */
  readonly input?: I
}

const door =
  <I extends object = object>() =>
  <A>(method: Door<A, I>['method'], name: string, answer: v.GenericSchema<unknown, A>): Door<A, I> => ({
    method,
    name,
    answer,
  })

const { array, number, object, optional, picklist, record, string, boolean } = v
const text = string()

const persona = object({
  key: text,
  wxCode: text,
  name: text,
  phone: optional(text),
  password: optional(text),
  about: text,
})
export type Persona = v.InferOutput<typeof persona>

const PAYER_KINDS = ['house', 'phone', 'idcard', 'car_number', 'parking_number'] as const
const payer = object({ kind: picklist(PAYER_KINDS), about: text, payer: record(text, text) })
export type PayerToTry = v.InferOutput<typeof payer>

export const personasDoor = door()(
  'GET',
  'personas',
  object({
    personas: array(persona),
    platformsToTry: record(text, object({ secretId: text, secretKey: text, about: text })),
    staffToTry: record(text, object({ name: text, phone: text, about: text })),
    payersToTry: array(payer),
  }),
)

const seedName = picklist(['default', 'large', 'empty'])
export type SeedName = v.InferOutput<typeof seedName>
export const seedsDoor = door()(
  'GET',
  'seeds',
  object({ seed: seedName, seeds: array(object({ name: seedName, about: text })) }),
)
export const resetDoor = door<{ seed?: SeedName }>()('POST', 'reset', object({ seed: seedName }))

export const communitiesDoor = door()(
  'GET',
  'communities',
  array(object({ identifier: number(), name: text })),
)

const clock = object({ now: number() })
export const clockDoor = door()('GET', 'clock', clock)
/** `advance` in seconds, `now` in epoch milliseconds. */
export const moveClockDoor = door<{ advance: number } | { now: number }>()('POST', 'clock', clock)

const endpoint = object({
  id: text,
  system: text,
  section: text,
  title: text,
  failures: array(object({ name: text, words: text })),
})
export type EndpointAbout = v.InferOutput<typeof endpoint>
export const endpointsDoor = door()(
  'GET',
  'endpoints',
  object({ kinds: array(object({ kind: text, about: text })), endpoints: array(endpoint) }),
)

const fault = object({
  id: number(),
  endpoint: text,
  kind: text,
  times: number(),
  failure: optional(text),
  ms: optional(number()),
})
export type Fault = v.InferOutput<typeof fault>
export const faultsDoor = door()('GET', 'faults', array(fault))
export const newFaultDoor = door<Omit<Fault, 'id'>>()('POST', 'faults', fault)
export const clearFaultsDoor = door()('DELETE', 'faults', array(fault))

export const smsDoor = door()(
  'GET',
  'sms',
  array(
    object({
      key: text,
      phone: text,
      purpose: picklist(['register', 'login', 'verify', 'owner']),
      code: text,
      sentAt: number(),
      expiresAt: number(),
      used: boolean(),
    }),
  ),
)
export type Sms = v.InferOutput<(typeof smsDoor)['answer']>[number]

const journalEntry = object({
  id: number(),
  at: number(),
  method: text,
  path: text,
  endpoint: optional(text),
  status: number(),
  outcome: text,
  internal: optional(boolean()),
})
export type JournalEntry = v.InferOutput<typeof journalEntry>
export const journalDoor = door<{ failed?: true; limit?: number }>()('GET', 'requests', array(journalEntry))

export const loseTokenDoor = door<{ token: string; lose: 'expired' | 'gone' }>()(
  'POST',
  'tokens',
  object({ lose: text }),
)

export const payDoor = door<{ order: number; outcome: 'paid' }>()(
  'POST',
  'payments',
  object({ id: number() }),
)

const TIMEOUT = 10_000

const KINDS: Readonly<Record<TransportReason, ApiErrorKind>> = {
  offline: 'offline',
  timeout: 'timeout',
  broken: 'offline',
  aborted: 'cancelled',
}

const refusal = object({ error: text })

/** Rejects with an ApiError; a refusal is `business`, and `failure` holds the door's own (English) reason. */
export async function openDoor<A, I extends object>(
  { method, name, answer }: Door<A, I>,
  input?: I,
  signal?: AbortSignal,
): Promise<A> {
  const operation = `door.${name}`
  const query = method === 'GET' && input ? `?${formText(input as Record<string, unknown>)}` : ''
  const sent = await transport
    .request({
      method,
      url: `${baseUrls.weapp}/__mock/${name}${query}`,
      headers: { 'content-type': 'application/json' },
      body: method === 'GET' ? undefined : JSON.stringify(input ?? {}),
      timeout: TIMEOUT,
      signal,
    })
    .catch((error: unknown) => {
      const kind = error instanceof TransportFailure ? KINDS[error.reason] : 'http'
      throw new ApiError(kind, { operation, cause: error })
    })
  return readDoor(operation, answer, sent)
}

function readDoor<A>(
  operation: string,
  answer: v.GenericSchema<unknown, A>,
  { status, body }: WireAnswer,
): A {
  const refused = v.safeParse(refusal, body)
  if (refused.success) throw new ApiError('business', { operation, status, failure: refused.output.error })
  if (status !== 200) throw new ApiError('http', { operation, status })
  const read = v.safeParse(answer, body)
  if (read.success) return read.output
  throw new ApiError('contract', { operation, status, paths: ['(door)'] })
}
