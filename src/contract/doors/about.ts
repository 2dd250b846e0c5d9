import * as v from 'valibot'
import { FAULT_KINDS, seedName } from './control'
import { defineDoor, none, word } from './door'

const { array, boolean, number, object, optional, string } = v

export const seedsDoor = defineDoor(
  'GET',
  'seeds',
  none,
  object({ seed: seedName, seeds: array(object({ name: seedName, about: string() })) }),
)

export const communitiesDoor = defineDoor(
  'GET',
  'communities',
  none,
  array(object({ identifier: string(), name: string() })),
)

const endpoint = object({
  id: string(),
  system: string(),
  section: string(),
  title: string(),
  failures: array(object({ name: string(), words: string() })),
})
export type EndpointAbout = v.InferOutput<typeof endpoint>

/** Every endpoint with its documented failures, and the ways to make one fail. */
export const endpointsDoor = defineDoor(
  'GET',
  'endpoints',
  none,
  object({
    kinds: array(object({ kind: v.picklist(FAULT_KINDS), about: string() })),
    endpoints: array(endpoint),
  }),
)

const journalEntry = object({
  id: number(),
  at: number(),
  method: string(),
  path: string(),
  endpoint: optional(string()),
  status: number(),
  outcome: string(),
  internal: optional(boolean()),
})
export type JournalEntry = v.InferOutput<typeof journalEntry>

/** The calls, oldest first. `endpoint` and `failed` choose, `limit` keeps the newest so many. */
export const journalDoor = defineDoor(
  'GET',
  'requests',
  v.strictObject({
    endpoint: optional(word()),
    failed: optional(v.literal('true')),
    limit: optional(v.pipe(string(), v.regex(/^[1-9]\d{0,3}$/), v.transform(Number))),
  }),
  array(journalEntry),
)
