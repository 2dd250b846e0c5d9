import * as v from 'valibot'
import { FAULT_KINDS, seedName } from './control'
import { defineDoor, none, word } from './door'

export const seedsDoor = defineDoor(
  'GET',
  'seeds',
  none,
  v.object({ seed: seedName, seeds: v.array(v.object({ name: seedName, about: v.string() })) }),
)

export const communitiesDoor = defineDoor(
  'GET',
  'communities',
  none,
  v.array(v.object({ identifier: v.string(), name: v.string() })),
)

const endpoint = v.object({
  id: v.string(),
  system: v.string(),
  section: v.string(),
  title: v.string(),
  failures: v.array(v.object({ name: v.string(), words: v.string() })),
})
export type EndpointAbout = v.InferOutput<typeof endpoint>

/** Every endpoint with its documented failures, and the ways to make one fail. */
export const endpointsDoor = defineDoor(
  'GET',
  'endpoints',
  none,
  v.object({
    kinds: v.array(v.object({ kind: v.picklist(FAULT_KINDS), about: v.string() })),
    endpoints: v.array(endpoint),
  }),
)

const journalEntry = v.object({
  id: v.number(),
  at: v.number(),
  method: v.string(),
  path: v.string(),
  endpoint: v.optional(v.string()),
  status: v.number(),
  outcome: v.string(),
  internal: v.optional(v.boolean()),
})
export type JournalEntry = v.InferOutput<typeof journalEntry>

/** The calls, oldest first. `endpoint` and `failed` choose, `limit` keeps the newest so many. */
export const journalDoor = defineDoor(
  'GET',
  'requests',
  v.strictObject({
    endpoint: v.optional(word()),
    failed: v.optional(v.literal('true')),
    limit: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/), v.transform(Number))),
  }),
  v.array(journalEntry),
)

/** The newest 200 calls since the world began, oldest first, with what was asked and answered; people's data are masked. */
export const storyDoor = defineDoor(
  'GET',
  'story',
  none,
  v.array(
    v.object({
      at: v.number(),
      method: v.string(),
      path: v.string(),
      endpoint: v.optional(v.string()),
      status: v.number(),
      outcome: v.string(),
      internal: v.optional(v.boolean()),
      asked: v.optional(v.unknown()),
      answered: v.optional(v.unknown()),
    }),
  ),
)
