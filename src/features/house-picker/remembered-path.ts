import * as v from 'valibot'
import { stored } from '@/platform/storage'
import type { PlacePath } from './path'

const place = v.object({ id: v.number(), number: v.number(), name: v.pipe(v.string(), v.minLength(1)) })

/** Where one was looking last, down to the floor: never the house itself. */
const record = stored<PlacePath>({
  key: 'house-picker',
  version: 1,
  schema: v.pipe(v.array(place), v.maxLength(4)),
  personal: true,
})

export const readPath = (): PlacePath => record.read() ?? []

export function rememberPath(path: PlacePath): void {
  try {
    record.write(path)
  } catch {
    // A full storage costs a few taps the next time, no more.
  }
}
