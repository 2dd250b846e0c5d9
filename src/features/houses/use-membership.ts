import { useSession } from '@/session/store'
import { useFreshRoles } from './use-fresh-roles'

/** Whether the account has a person behind it (HouseMember): a further house then needs no second form. */
export function useMembership(houseCount: number): boolean {
  useFreshRoles(houseCount > 0)
  const member = useSession(({ account }) => account?.roles.includes('HouseMember') ?? false)
  return member || houseCount > 0
}
