import * as v from 'valibot'
import type { Role } from '@/contract/core/vocabulary'
import { roles } from '@/contract/core/vocabulary'
import { addMember } from '@/contract/weapp/household'
import { optionsOffered, type FormOptions, type OfferedOption } from '@/queries/form-options'

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

type RoleOption = OfferedOption<Role>

const DOCUMENTED: readonly RoleOption[] = ROLES.map((word) => ({
  value: word,
  label: word === 'family' ? '其他家属' : roles.label(word),
  word,
}))

/** The roles that a member can have: the backend's in its words and order, or the documents' where it has told none. */
export function memberRoles(answer: FormOptions | undefined): readonly RoleOption[] {
  const offered = optionsOffered(roles, answer?.role ?? []).filter(({ word }) => word !== 'owner')
  return offered.length > 0 ? offered : DOCUMENTED
}
