import { personas, type Persona } from '../../personas'
import { addAccount } from './accounts'
import type { Account } from './rows'
import type { World } from '../world'

export type PersonaAccounts = Readonly<Record<Exclude<Persona['key'], 'visitor'>, Account>>

/** An account for every persona that is registered. */
export function seedAccounts(world: World): PersonaAccounts {
  const made = personas.flatMap(({ key, wxCode, name, phone, password }) => {
    if (phone === undefined || password === undefined) return []
    const openid = wxCode.slice('wx:'.length)
    return [[key, addAccount(world, { phone, password, name, avatar: '', openid })] as const]
  })
  return Object.fromEntries(made) as PersonaAccounts
}
