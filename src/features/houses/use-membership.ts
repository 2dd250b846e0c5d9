import { useSession } from '@/session/store'
import { useFreshRoles } from './use-fresh-roles'

/** Tells whether the account has a person (HouseMember). If it has, a further house needs no second form. */
export function useMembership(houseCount: number): boolean {
  useFreshRoles(houseCount > 0)
  const member = useSession(({ account }) => account?.roles.includes('HouseMember') ?? false)
  return member || houseCount > 0
}
