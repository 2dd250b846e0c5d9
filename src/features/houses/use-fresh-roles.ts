import { useEffect } from 'react'
import { session } from '@/session/backend'
import { useSession } from '@/session/store'

/** A house says that an application was accepted; only a new token's answer tells the account's new role. */
export function useFreshRoles(hasHouse: boolean): void {
  const outdated = useSession(
    ({ account }) => account !== undefined && !account.roles.includes('HouseMember'),
  )
  const wanted = hasHouse && outdated
  useEffect(() => {
    // Failing costs nothing: the next token brings the roles too.
    if (wanted) session.refresh().catch(() => undefined)
  }, [wanted])
}
