import * as v from 'valibot'
import type { Role } from '@/contract/core/vocabulary'
import { roles } from '@/contract/core/vocabulary'
import { addMember } from '@/contract/weapp/household'

/** Whom one enters into a house. About another person: it lives in memory only, and is gone with the page (R25). */
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

/** 家属 last: the documents ask to avoid it where the exact word is known. There is one owner, who is there already. */
const ROLES: readonly Role[] = [
  'husband', 'wife', 'son', 'daughter', 'father', 'mother', 'grandfather', 'grandmother',
  'maternalGrandfather', 'maternalGrandmother', 'tenant', 'family',
] // prettier-ignore

export const MEMBER_ROLES = ROLES.map((value) => ({
  value,
  label: value === 'family' ? '其他家属' : roles.label(value),
}))
