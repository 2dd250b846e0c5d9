import type { Output } from '@/contract/core/endpoint'
import type { houseOwner } from '@/contract/weapp/verification'
import { onErase } from '@/session/erasure'

/**
 * The answer of 2.2.2 about the owner, which contains the complete phone. It stays in this variable while the relation step is on screen,
 * and in no store, cache or component (R21).
 */
let held: (Output<typeof houseOwner> & { readonly houseId: number }) | undefined

export function setOwner(houseId: number, answer: Output<typeof houseOwner>): void {
  held = { ...answer, houseId }
}

export const ownerPhoneOf = (houseId: number): string | undefined =>
  held?.houseId === houseId ? held.phone : undefined

/** How the owner registered the house. It may be shown only after the owner's code was verified. */
export const ownerHouseFacts = (houseId: number) =>
  held?.houseId === houseId ? { use: held.use, ownership: held.ownership, state: held.state } : undefined

export function clearOwner(): void {
  held = undefined
}

// The resident can sign out while the step is open.
onErase(clearOwner)
