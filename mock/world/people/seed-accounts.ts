import { personas, type Persona } from '../../personas'
import { addAccount } from './accounts'
import { recordConsent } from './consents'
import type { Account } from './rows'
import type { World } from '../world'

export type PersonaAccounts = Readonly<Record<Exclude<Persona['key'], 'visitor'>, Account>>

/** The privacy text's version unless a build is told another (WANJIA_PRIVACY_VERSION): the personas have agreed to it. */
const SEED_VERSION = '1'

/** An account for every persona that is registered. */
export function seedAccounts(world: World): PersonaAccounts {
  const made = personas.flatMap(({ key, wxCode, name, phone, password }) => {
    if (phone === undefined || password === undefined) return []
    const openid = wxCode.slice('wx:'.length)
    const account = addAccount(world, { phone, password, name, avatar: '', openid })
    recordConsent(world, account.id, { scope: 'privacy', version: SEED_VERSION, given: true })
    return [[key, account] as const]
  })
  return Object.fromEntries(made) as PersonaAccounts
}
