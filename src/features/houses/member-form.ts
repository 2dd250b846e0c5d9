import * as v from 'valibot'
import type { Role } from '@/contract/core/vocabulary'
import { roles } from '@/contract/core/vocabulary'
import { addMember } from '@/contract/weapp/household'

/** A person who is to be added to a house. It is about another person, so it lives in memory until the page closes (R25). */
export interface NewMember {
  readonly name: string
  readonly phone: string
  readonly idNumber: string
  readonly role: Role
}

const { name, phone, idNumber, role } = addMember.request.fields

export const newMemberSchema: v.GenericSchema<unknown, NewMember> = v.object({
  name: name.check,
  phone: phone.check,
  idNumber: idNumber.check,
  role: role.check,
})

/** 家属 comes last, because the documents ask for the exact word if it is known. The owner is missing, because a house has one already. */
const ROLES: readonly Role[] = [
  'husband', 'wife', 'son', 'daughter', 'father', 'mother', 'grandfather', 'grandmother',
  'maternalGrandfather', 'maternalGrandmother', 'tenant', 'family',
] // prettier-ignore

export const MEMBER_ROLES = ROLES.map((value) => ({
  value,
  label: value === 'family' ? '其他家属' : roles.label(value),
}))
