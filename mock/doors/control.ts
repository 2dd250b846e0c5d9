import * as v from 'valibot'
import type { EndpointSpec } from '@/contract/core/endpoint'
import {
  clearFaultsDoor,
  clockDoor,
  faultsDoor,
  formDoor,
  loseTokenDoor,
  modulesDoor,
  moment,
  moveClockDoor,
  newFaultDoor,
  resetDoor,
  SEED_NAMES,
  switchFormDoor,
} from '@/contract/doors/control'
import { registry } from '@/contract/registry'
import { switchModule } from '../world/community/modules'
import { expireToken } from '../world/people/tokens'
import { DoorRefusal, implementDoor } from './door'

function endpointNamed(id: string): EndpointSpec | undefined {
  if (id === '*') return undefined
  const endpoint = registry.find((entry) => entry.id === id)
  if (!endpoint) throw new DoorRefusal(`no endpoint ${id}`)
  return endpoint
}

/** Refuses a failure that is no documented one of the endpoint. */
function checkFailure(endpoint: EndpointSpec | undefined, failure: string): void {
  if (endpoint && Object.keys(endpoint.failures).includes(failure)) return
  const known = endpoint ? Object.keys(endpoint.failures).join(', ') : 'give one endpoint'
  throw new DoorRefusal(`no documented failure ${failure}: ${known}`)
}

/** Doors that move the world itself. */
export const controlDoors = [
  implementDoor(resetDoor, (host, { seed }) => {
    host.reset(seed)
    return { seed: SEED_NAMES.find((name) => name === host.world.settings.seed) ?? 'default' }
  }),

  implementDoor(clockDoor, ({ world }) => ({ now: world.now() })),

  implementDoor(moveClockDoor, ({ world }, input) => {
    const by = Math.round('advance' in input ? input.advance * 1000 : input.now - world.now())
    if (!v.is(moment, world.now() + by))
      throw new DoorRefusal('the clock goes from the year 2000 to the end of 2099')
    world.setClockOffset(world.settings.clockOffset + by)
    return { now: world.now() }
  }),

  implementDoor(formDoor, ({ world }) => ({ form: world.form })),

  implementDoor(switchFormDoor, ({ world }, { form }) => {
    world.setForm(form)
    return { form }
  }),

  implementDoor(faultsDoor, ({ world }) => world.tables.faults.all()),

  implementDoor(newFaultDoor, ({ world }, { failure, ...fault }) => {
    const endpoint = endpointNamed(fault.endpoint)
    if ((fault.kind === 'failure') !== (failure !== undefined))
      throw new DoorRefusal('kind failure goes with `failure`')
    if (failure !== undefined) checkFailure(endpoint, failure)
    return world.tables.faults.put({ ...fault, failure, id: world.nextId() })
  }),

  implementDoor(clearFaultsDoor, ({ world }) => {
    for (const fault of world.tables.faults.all()) world.tables.faults.remove(fault.id)
    return []
  }),

  implementDoor(modulesDoor, ({ world }, { communityIdentifier, module, on }) => {
    if (!world.tables.communities.get(communityIdentifier)) throw new DoorRefusal('no such community', 404)
    switchModule(world, communityIdentifier, module, on)
    return { communityIdentifier, module, on }
  }),

  implementDoor(loseTokenDoor, ({ world }, { token, lose }) => {
    const row = world.tables.tokens.get(token)
    if (!row) throw new DoorRefusal('no such token', 404)
    if (lose === 'expired') expireToken(world, row)
    else world.tables.tokens.remove(token)
    return { system: row.system, lose }
  }),
]
