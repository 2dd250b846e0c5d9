import * as v from 'valibot'
import { later } from '../core/dates'
import { FORMS } from '../core/systems'
import { moduleNames } from '../core/vocabulary'
import { count, defineDoor, none, word } from './door'

export const SEED_NAMES = ['default', 'large', 'empty'] as const
export type SeedName = (typeof SEED_NAMES)[number]
export const seedName = v.picklist(SEED_NAMES)

/** Puts a seed's world in place of the present one; without a name, the seed that it began with. */
export const resetDoor = defineDoor(
  'POST',
  'reset',
  v.strictObject({ seed: v.optional(seedName) }),
  v.object({ seed: seedName }),
)

/** The clock's bounds, in epoch milliseconds: the year 2000 to the end of 2099. Every date that the mock writes has four digits of a year. */
const EARLIEST = later(0, 30, 'year')
const LATEST = later(EARLIEST, 100, 'year') - 1
/** In seconds. */
const HUNDRED_YEARS = (LATEST - EARLIEST + 1) / 1000

/** Epoch milliseconds that the world's clock may show. */
export const moment = v.pipe(v.number(), v.integer(), v.minValue(EARLIEST), v.maxValue(LATEST))

const clock = v.object({ now: v.number() })
export const clockDoor = defineDoor('GET', 'clock', none, clock)

/** Moves the clock: `advance` in seconds, `now` in epoch milliseconds. */
export const moveClockDoor = defineDoor(
  'POST',
  'clock',
  v.union([
    v.strictObject({ advance: v.pipe(v.number(), v.minValue(-HUNDRED_YEARS), v.maxValue(HUNDRED_YEARS)) }),
    v.strictObject({ now: moment }),
  ]),
  clock,
)

const form = v.object({ form: v.picklist(FORMS) })
/** In which form the mock speaks weapp. */
export const formDoor = defineDoor('GET', 'form', none, form)
/** Everything else stays as it is: the same people, houses and bills are there in the other form. */
export const switchFormDoor = defineDoor('POST', 'form', v.strictObject({ form: v.picklist(FORMS) }), form)

/** How a call can be made to fail. */
export const FAULT_KINDS = [
  'delay',
  'timeout',
  'offline',
  'http500',
  'badJson',
  'tokenLost',
  'codeChanged',
  'failure',
] as const
export type FaultKind = (typeof FAULT_KINDS)[number]

const fault = v.object({
  id: v.number(),
  /** An endpoint's id, or * for any. */
  endpoint: v.string(),
  kind: v.picklist(FAULT_KINDS),
  /** How many calls are left to fail. */
  times: v.number(),
  failure: v.optional(v.string()),
  ms: v.optional(v.number()),
})
export type Fault = v.InferOutput<typeof fault>

export const faultsDoor = defineDoor('GET', 'faults', none, v.array(fault))

/** Makes the next `times` calls to an endpoint fail; `failure` names a documented one, `ms` is how long a delay lasts. */
export const newFaultDoor = defineDoor(
  'POST',
  'faults',
  v.strictObject({
    endpoint: word(),
    kind: v.picklist(FAULT_KINDS),
    times: v.optional(count(1_000), 1),
    failure: v.optional(word()),
    ms: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(60_000))),
  }),
  fault,
)
export const clearFaultsDoor = defineDoor('DELETE', 'faults', none, v.array(fault))

/** As the property office does by wjdh 3.2.2. */
export const modulesDoor = defineDoor(
  'POST',
  'modules',
  v.strictObject({ communityIdentifier: word(64), module: v.picklist(moduleNames.words), on: v.boolean() }),
  v.object({ communityIdentifier: v.string(), module: v.picklist(moduleNames.words), on: v.boolean() }),
)

/** As when the server drops a token: `expired` can still be exchanged for a new one (1.5), `gone` cannot. */
export const loseTokenDoor = defineDoor(
  'POST',
  'tokens',
  v.strictObject({ token: word(4_000), lose: v.picklist(['expired', 'gone']) }),
  v.object({ system: v.string(), lose: v.string() }),
)
