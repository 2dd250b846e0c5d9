import * as v from 'valibot'

/**
 * The test API of the mock backend. No real backend has it: only the mock and the console for testers know these modules, so
 * that no production bundle carries them. A refused call answers `refusal` with a 4xx status.
 */
export const DOORS_PATH = '/__mock'

export interface DoorSpec<G = unknown, I = unknown, A = unknown> {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** The last part of its address, behind DOORS_PATH. */
  readonly name: string
  /** What it takes: the query of a GET, otherwise a JSON body. A field that is not listed is refused. */
  readonly input: v.GenericSchema<G, I>
  readonly answer: v.GenericSchema<unknown, A>
}

export function defineDoor<G, I, A>(
  method: DoorSpec['method'],
  name: string,
  input: v.GenericSchema<G, I>,
  answer: v.GenericSchema<unknown, A>,
): DoorSpec<G, I, A> {
  return { method, name, input, answer }
}

export const refusal = v.object({ error: v.string() })

/** A door that asks for nothing. */
export const none = v.strictObject({})

/** A word that a caller gives: an id, a phone, a token. */
export const word = (max = 200) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(max))

/** A row's id, or how many: whole, at least 1. */
export const count = (max = Number.MAX_SAFE_INTEGER) =>
  v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(max))
