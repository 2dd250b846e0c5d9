import { personas, type Persona } from '../../personas'
import { addAccount } from './accounts'
import { recordConsent } from './consents'
import type { Account } from './rows'
import { toBase64 } from '../base64'
import type { World } from '../world'

export type PersonaAccounts = Readonly<Record<Exclude<Persona['key'], 'visitor'>, Account>>

/** The version of the privacy text to which the personas have agreed: the default of WANJIA_PRIVACY_VERSION. */
const SEED_VERSION = '1'

const COLOURS = ['#2456c4', '#1d7f4e', '#8f5500']

/** A drawn head as a data address, which is how registration sends a picture (1.2.1). */
function drawnAvatar(nth: number): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" fill="${COLOURS[nth % COLOURS.length]}"/>` +
    '<g fill="#fff"><circle cx="24" cy="19" r="8"/><path d="M8 44c2-9 9-13 16-13s14 4 16 13z"/></g></svg>'
  return `data:image/svg+xml;base64,${toBase64(new TextEncoder().encode(svg))}`
}

/** Makes an account for every persona that is registered. */
export function seedAccounts(world: World): PersonaAccounts {
  const made = personas.flatMap(({ key, wxCode, name, phone, password }, nth) => {
    if (phone === undefined || password === undefined) return []
    const openid = wxCode.slice('wx:'.length)
    const account = addAccount(world, { phone, password, name, avatar: drawnAvatar(nth), openid })
    recordConsent(world, account.id, { scope: 'privacy', version: SEED_VERSION, given: true })
    return [[key, account] as const]
  })
  return Object.fromEntries(made) as PersonaAccounts
}
