import { roles, type Role } from '@/contract/core/vocabulary'
import type { HouseState, OccupantType, OwnerChoice } from '@/contract/core/form-vocabulary'
import type { Relation } from './form-values'

/** What residents say of themselves in a house. `family` asks for the exact role as well. */
export type Relationship = 'owner' | 'tenant' | 'family' | 'other'

const POSITIONS: Readonly<Record<Relationship, { label: string; note: string }>> = {
  owner: { label: '业主', note: '房屋登记在您名下' },
  tenant: { label: '租客', note: '您租住在这里，家人同住也选这一项' },
  family: { label: '业主的家人', note: '您和业主是一家人' },
  other: { label: '其他', note: '以上都不是' },
}

/** 家属 comes last, because the documents ask for the exact word if it is known. */
const KIN: readonly Role[] = [
  'husband', 'wife', 'father', 'mother', 'son', 'daughter',
  'grandfather', 'grandmother', 'maternalGrandfather', 'maternalGrandmother', 'family',
] // prettier-ignore

export const KIN_OPTIONS = KIN.map((value) => ({
  value,
  label: value === 'family' ? '家属（其他亲属）' : roles.label(value),
}))

/** A new owner has the role of owner, and who joins the owner has another one. */
export function relationshipsFor(choice: OwnerChoice | undefined): readonly Relationship[] {
  if (choice === 'replace') return ['owner']
  return choice === 'join' ? ['family', 'tenant', 'other'] : ['owner', 'tenant', 'family', 'other']
}

export const relationshipOptions = (choice: OwnerChoice | undefined) =>
  relationshipsFor(choice).map((value) => ({ value, ...POSITIONS[value] }))

export function relationshipOf(role: Role | undefined): Relationship | undefined {
  if (role === undefined) return undefined
  return role === 'owner' || role === 'tenant' || role === 'other' ? role : 'family'
}

const OCCUPANTS: Readonly<Record<Relationship, OccupantType>> = {
  owner: 'owner',
  tenant: 'tenant',
  family: 'owner',
  other: 'other',
}
const STATES: Readonly<Record<Relationship, HouseState | undefined>> = {
  owner: 'selfUsed',
  tenant: 'rented',
  family: 'selfUsed',
  other: undefined,
}

/** What usually goes with a relationship. All of it can be changed. */
export function defaultsFor(position: Relationship): Partial<Relation> {
  const role = position === 'family' ? undefined : position
  return {
    role,
    occupantType: OCCUPANTS[position],
    state: STATES[position],
    use: 'residence',
    ownership: 'private',
  }
}
