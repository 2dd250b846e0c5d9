import { useState } from 'react'
import { wireNameOf, type Codec } from '@/contract/core/codec'
import { houseFields, type HouseInfo } from '@/contract/rental/house-fields'
import { updateHouseInfo } from '@/contract/rental/houses'
import { call } from '@/session/backend'
import { useSubmit } from '@/shared/use-submit'
import { infoOf, type HouseKey, type HouseValues } from './house-values'
import { rereadHost } from './reread'

type Field = keyof typeof houseFields

interface Change {
  readonly field: Field
  /** As the document calls it. */
  readonly label: string
  /** Its name and its value on the wire. */
  readonly name: string
  readonly value: string
}

const codecOf = (field: Field): Codec<unknown> => houseFields[field]

/** What differs from what the server has. A field that was emptied is none: the server takes no empty value. */
export function changesOf(before: HouseInfo, now: HouseInfo): readonly Change[] {
  return (Object.keys(houseFields) as Field[]).flatMap((field) => {
    const codec = codecOf(field)
    const wireText = (info: HouseInfo) =>
      info[field] === undefined ? undefined : String(codec.write(info[field]))
    const [was, value] = [wireText(before), wireText(now)]
    if (value === undefined || value === was) return []
    return [{ field, label: codec.label ?? field, name: wireNameOf(field, codec), value }]
  })
}

/** Fields that had a value and have none now; they cannot be saved so. */
export const emptied = (
  before: Partial<HouseValues>,
  now: Partial<HouseValues>,
  keys: readonly HouseKey[],
): readonly HouseKey[] => {
  const isEmpty = (value: unknown) =>
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  return keys.filter((key) => !isEmpty(before[key]) && isEmpty(now[key]))
}

export interface SaveProgress {
  readonly saved: number
  readonly total: number
  /** The field that is being saved, or that was not. */
  readonly label: string
}

/**
 * Saves what has changed, one field a call, because the server takes no more. What is saved stays saved when a later one fails; sending
 * again goes on from there, and a field that may have arrived is written a second time without harm.
 */
export function useSaveChanges(houseId: number, initial: HouseInfo) {
  const [known, setKnown] = useState(initial)
  const [progress, setProgress] = useState<SaveProgress>()
  const saving = useSubmit(async (values: Partial<HouseValues>) => {
    const now = infoOf(values)
    const changes = changesOf(known, now)
    let saved = known
    try {
      for (const [index, { field, label, name, value }] of changes.entries()) {
        setProgress({ saved: index, total: changes.length, label })
        await call(updateHouseInfo, { houseId, name, value })
        saved = { ...saved, [field]: now[field] }
      }
      setProgress(undefined)
    } finally {
      setKnown(saved)
      if (saved !== known) void rereadHost()
    }
    return changes.length
  })
  return { saving, progress }
}
