import type * as v from 'valibot'
import type { Mock } from '../create-mock'

export interface Door {
  readonly input: v.GenericSchema<unknown, unknown>
  readonly open: (mock: Mock, input: unknown) => unknown
}

/** Ties a door to the schema of its input. */
export const defineDoor = <I>(
  input: v.GenericSchema<unknown, I>,
  open: (mock: Mock, input: I) => unknown,
): Door => ({
  input,
  open: open as Door['open'],
})

export class BadDoorCall extends Error {
  override readonly name = 'BadDoorCall'
  constructor(
    message: string,
    readonly status = 400,
  ) {
    super(message)
  }
}
