import { roles, type Role } from '@/contract/core/vocabulary'

const HOUSE = '/pages/house/detail/index'
const AUDIT = '/pages/house/audit/index'

type Params = Readonly<Record<string, string | undefined>>

export interface HouseRoute {
  readonly houseId: number
  readonly role: Role
}

/** An id of the platform, or undefined for anything else. */
function idOf(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined
}

/** A row without a role is asked for as 其他. */
export const buildHouseUrl = ({ houseId, role = 'other' }: { houseId: number; role?: Role }): string =>
  `${HOUSE}?houseId=${houseId}&role=${role}`

export function parseHouseRoute({ houseId, role }: Params): HouseRoute | undefined {
  const id = idOf(houseId)
  const known = roles.words.find((word) => word === role)
  return id !== undefined && known ? { houseId: id, role: known } : undefined
}

export const buildAuditUrl = ({ auditId }: { auditId: number }): string => `${AUDIT}?auditId=${auditId}`

/** The application's id; undefined when the address is damaged. */
export const parseAuditRoute = ({ auditId }: Params): number | undefined => idOf(auditId)
