import * as v from 'valibot'
import { parsed } from '../core/codec'

const nameOfRole = (role: unknown): unknown =>
  typeof role === 'object' && role !== null && 'name' in role ? role.name : role

/**
 * What the account may do, by its words (AccountRole). Read from texts or from objects `{name}`; a word that is not known
 * is kept and gives no rights, and an answer without roles gives none (R28).
 */
export const accountRoles = parsed<string[]>(
  v.array(v.string()),
  (raw) => (Array.isArray(raw) ? raw.map(nameOfRole).filter((role) => typeof role === 'string') : []),
  (roles) => roles,
)

/** The same, written as objects `{name}`, as the real backend does in 2021-02. */
export const accountRoleObjects = {
  ...accountRoles,
  write: (roles: string[]) => roles.map((name) => ({ name })),
}
