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
  /** The field's name in the document, for residents. */
  readonly label: string
  /** The field's name and value on the wire. */
  readonly name: string
  readonly value: string
}

const codecOf = (field: Field): Codec<unknown> => houseFields[field]

/** The fields that differ from the server's. An emptied field is left out, because the server takes no empty value. */
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

/** The fields that had a value and are empty now. They cannot be saved. */
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
  /** The field that is being saved, or that could not be saved. */
  readonly label: string
}

/**
 * Saves the changes with one call for each field, because the server takes no more. If one fails, the former ones stay saved, and sending
 * again continues there. Writing a field a second time does no harm.
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
