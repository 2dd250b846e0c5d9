import * as v from 'valibot'
import type { EndpointSpec } from '@/contract/core/endpoint'
import { moduleNames } from '@/contract/core/vocabulary'
import { registry } from '@/contract/registry'
import { SEED_NAMES } from '../seeds/seed'
import { switchModule } from '../world/modules'
import { FAULT_KINDS } from '../world/service-rows'
import { expireToken } from '../world/tokens'
import { BadDoorCall, defineDoor } from './door'

const count = v.pipe(v.number(), v.integer(), v.minValue(1))

const faultInput = v.object({
  endpoint: v.string(),
  kind: v.picklist(FAULT_KINDS),
  times: v.optional(count, 1),
  failure: v.optional(v.string()),
  ms: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(60_000))),
})

/** The values of a query are texts. */
const journalFilter = v.object({
  endpoint: v.optional(v.string()),
  failed: v.optional(v.literal('true')),
  limit: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/), v.transform(Number))),
})

function endpointNamed(id: string): EndpointSpec | undefined {
  if (id === '*') return undefined
  const endpoint = registry.find((entry) => entry.id === id)
  if (!endpoint) throw new BadDoorCall(`no endpoint ${id}`)
  return endpoint
}

/** Doors that move the world itself. */
export const controlDoors = {
  'POST /__mock/reset': defineDoor(
    v.object({ seed: v.optional(v.picklist(SEED_NAMES)) }),
    (mock, { seed }) => {
      mock.reset(seed)
      return { seed: mock.world.settings.seed }
    },
  ),

  'GET /__mock/clock': defineDoor(v.object({}), ({ world }) => ({ now: world.now() })),

  /** `advance` in seconds, or `now` in epoch milliseconds. */
  'POST /__mock/clock': defineDoor(
    v.union([v.strictObject({ advance: v.number() }), v.strictObject({ now: v.number() })]),
    ({ world }, input) => {
      const by = 'advance' in input ? input.advance * 1000 : input.now - world.now()
      world.setClockOffset(world.settings.clockOffset + by)
      return { now: world.now() }
    },
  ),

  'GET /__mock/faults': defineDoor(v.object({}), ({ world }) => world.tables.faults.all()),

  /** Makes the next `times` calls to an endpoint fail; `times` 0 is no call. */
  'POST /__mock/faults': defineDoor(faultInput, ({ world }, { failure, ...fault }) => {
    const endpoint = endpointNamed(fault.endpoint)
    if ((fault.kind === 'failure') !== (failure !== undefined))
      throw new BadDoorCall('kind failure goes with `failure`')
    if (failure !== undefined && !(endpoint && failure in endpoint.failures)) {
      const known = endpoint ? Object.keys(endpoint.failures).join(', ') : 'give one endpoint'
      throw new BadDoorCall(`no documented failure ${failure}: ${known}`)
    }
    return world.tables.faults.put({ ...fault, failure, id: world.nextId() })
  }),

  'DELETE /__mock/faults': defineDoor(v.object({}), ({ world }) => {
    for (const fault of world.tables.faults.all()) world.tables.faults.remove(fault.id)
    return []
  }),

  /** As the property office does by wjdh 3.2.2. */
  'POST /__mock/modules': defineDoor(
    v.object({ communityIdentifier: count, module: v.picklist(moduleNames.words), on: v.boolean() }),
    ({ world }, { communityIdentifier, module, on }) => {
      switchModule(world, communityIdentifier, module, on)
      return { communityIdentifier, module, on }
    },
  ),

  /** Oldest first. `endpoint` and `failed=true` choose, `limit` keeps the newest so many. */
  'GET /__mock/requests': defineDoor(journalFilter, ({ world }, { endpoint, failed, limit }) => {
    const chosen = world.tables.journal
      .all()
      .filter(
        (entry) =>
          (endpoint === undefined || entry.endpoint === endpoint) && (!failed || entry.outcome !== 'success'),
      )
    return limit === undefined ? chosen : chosen.slice(-limit)
  }),

  /** As when the server drops a token: `expired` can still be exchanged for a new one (1.5), `gone` cannot. */
  'POST /__mock/tokens': defineDoor(
    v.object({ token: v.string(), lose: v.picklist(['expired', 'gone']) }),
    ({ world }, { token, lose }) => {
      const row = world.tables.tokens.get(token)
      if (!row) throw new BadDoorCall('no such token', 404)
      if (lose === 'expired') expireToken(world, row)
      else world.tables.tokens.remove(token)
      return { system: row.system, lose }
    },
  ),
}
