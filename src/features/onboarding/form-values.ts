import * as v from 'valibot'
import type { Input } from '@/contract/core/endpoint'
import { roles } from '@/contract/core/vocabulary'
import {
  houseStates,
  houseUses,
  occupantTypes,
  ownerChoices,
  ownerships,
  type OwnerChoice,
} from '@/contract/core/form-vocabulary'
import type { submitForm } from '@/contract/weapp/form'
import type { facePhoto } from '@/contract/weapp/uploads'

export type FormValues = Input<typeof submitForm>

/** A house with the five numbers under which the photos of its residents are stored (2.3.1). */
export interface House extends Input<typeof facePhoto> {
  readonly houseId: number
  /** The address in words, from the community to the house. */
  readonly introduction: string
  readonly communityName: string
}

/**
 * The relation of a resident to a house. The documents leave all of it optional. The form asks for all of it, because the office cannot
 * decide an application without it.
 */
export const relationCheck = v.object({
  role: roles.check,
  occupantType: occupantTypes.check,
  use: houseUses.check,
  ownership: ownerships.check,
  state: houseStates.check,
  ownerChoice: v.optional(ownerChoices.check),
})
export type Relation = v.InferOutput<typeof relationCheck>
type RelationKey = keyof Relation
export const RELATION_KEYS = Object.keys(relationCheck.entries) as readonly RelationKey[]

export const ID_CARD_KEYS = ['name', 'idNumber', 'sex', 'birth', 'nation', 'address'] as const
/** The sensitive facts. Each may be declined and is left out then (decision 028). */
export const SENSITIVE_KEYS = ['politicalStatus', 'lowIncome', 'petitioner'] as const
export type SensitiveKey = (typeof SENSITIVE_KEYS)[number]

/** In the order of the page. */
export const OTHER_KEYS = [
  'job',
  'company',
  'veteran',
  ...SENSITIVE_KEYS,
] as const satisfies readonly (keyof FormValues)[]

/** The fields of a relation with the labels of the documents. */
export const RELATION_LABELS = {
  role: '身份',
  occupantType: '住户类型',
  use: '房屋用途',
  ownership: '房屋性质',
  state: '房屋现状',
  ownerChoice: '申请方式',
} as const satisfies Record<RelationKey, string>

/** The words on the screen for the two owner choices. */
export const ownerChoiceWord = (choice: OwnerChoice): string =>
  choice === 'join' ? '与业主绑定' : '我是新业主（已过户）'

const words = {
  role: roles,
  occupantType: occupantTypes,
  use: houseUses,
  ownership: ownerships,
  state: houseStates,
  ownerChoice: { label: ownerChoiceWord },
}

/** The word of a relation's field, such as 业主 or 住宅; empty while nothing is chosen. */
export function relationWord<K extends RelationKey>(key: K, relation: Partial<Relation>): string {
  const word = relation[key]
  return word === undefined ? '' : (words[key].label as (word: unknown) => string)(word)
}
