import type { DoorSpec } from '@/contract/doors/door'
import type { SeedName } from '@/contract/doors/control'
import type { NoAnswer } from '../server/handler'
import type { World } from '../world/world'

/** What a door can reach of the mock that it belongs to. */
export interface DoorHost {
  /** The world of now; a reset puts another in its place. */
  readonly world: World
  reset(seed?: SeedName): void
  /** A call of one system to another. */
  callInternally(request: Request): Promise<Response | NoAnswer>
}

export interface Door {
  readonly spec: DoorSpec
  readonly run: (host: DoorHost, input: unknown) => unknown
}

/** Ties a door of the contract to what it does. */
export const implementDoor = <G, I, A>(
  spec: DoorSpec<G, I, A>,
  run: (host: DoorHost, input: I) => A | Promise<A>,
): Door => ({
  spec: spec as DoorSpec,
  // The input is what the door's own schema has read.
  run: run as Door['run'],
})

/** Thrown by a door: the call is answered with this status and the message as its reason. */
export class DoorRefusal extends Error {
  override readonly name = 'DoorRefusal'
  constructor(
    message: string,
    readonly status = 400,
  ) {
    super(message)
  }
}
