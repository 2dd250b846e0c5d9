import type { Output } from '@/contract/core/endpoint'
import type { houseOwner } from '@/contract/weapp/verification'
import { onErase } from '@/session/erasure'

/**
 * What 2.2.2 says about the owner, the full phone among it. It stays in this module for as long as the relation step is
 * on screen: in no store, no cache and no property of a component (R21).
 */
let held: (Output<typeof houseOwner> & { readonly houseId: number }) | undefined

export function setOwner(houseId: number, answer: Output<typeof houseOwner>): void {
  held = { ...answer, houseId }
}

export const ownerPhoneOf = (houseId: number): string | undefined =>
  held?.houseId === houseId ? held.phone : undefined

/** How the owner registered the house: to be shown after the owner's code only. */
export const ownerHouseFacts = (houseId: number) =>
  held?.houseId === houseId ? { use: held.use, ownership: held.ownership, state: held.state } : undefined

export function clearOwner(): void {
  held = undefined
}

// A sign-out can come while the step is open.
onErase(clearOwner)
