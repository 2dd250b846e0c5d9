import { useEffect } from 'react'
import { session } from '@/session/backend'
import { useSession } from '@/session/store'

/** Fetches a new token when the resident's first house appears, because only a new token tells the account's new role. */
export function useFreshRoles(hasHouse: boolean): void {
  const outdated = useSession(
    ({ account }) => account !== undefined && !account.roles.includes('HouseMember'),
  )
  const wanted = hasHouse && outdated
  useEffect(() => {
    // If it fails, the next token brings the roles.
    if (wanted) session.refresh().catch(() => undefined)
  }, [wanted])
}
