import * as v from 'valibot'
import { personalRecord } from '@/queries/personal-store'
import type { PlacePath } from './path'

const place = v.object({
  id: v.union([v.string(), v.number()]),
  number: v.optional(v.number()),
  name: v.pipe(v.string(), v.minLength(1)),
})

/** The places that the resident chose last, down to the floor. The house itself is never stored. */
const record = personalRecord<PlacePath>({
  kind: 'drafts',
  key: 'house-picker',
  version: 2,
  schema: v.pipe(v.array(place), v.maxLength(7)),
  plainFields: ['id', 'name'],
})

export const readPath = (): PlacePath => record.read() ?? []

/** If the storage is full, the resident has to choose again next time, which is accepted. */
export const rememberPath = (path: PlacePath): void => void record.write(path)
