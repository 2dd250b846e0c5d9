import { onErase } from './erasure'

let proven: string | undefined

/** The phone that the person proved by a code since the app was started. Forms do not ask for it again. It is kept in memory only (R25). */
export const provenPhone = (): string | undefined => proven

export function rememberProvenPhone(phone: string): void {
  proven = phone
}

onErase(() => (proven = undefined))
