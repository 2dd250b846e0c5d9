import { onErase } from './erasure'

let proven: string | undefined

/** The phone that its holder proved by a code in this run of the app, so that no form asks for it again; in memory only (R25). */
export const provenPhone = (): string | undefined => proven

export function rememberProvenPhone(phone: string): void {
  proven = phone
}

onErase(() => (proven = undefined))
