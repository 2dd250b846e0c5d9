import type { EndpointSpec } from '@/contract/core/endpoint'
import { loginByPassword } from '@/contract/weapp/auth'
import type { staffToTry } from '~mock/personas'
import type { Json, TestMock } from '~tests/support/mock'
import { ask } from '../calls'
import { officeToken } from '../office'
import { openRental, type RentalSession } from '../rental-session'
import { open, staff } from '../repair-session'

const RESIDENTS = ['resident-owner', 'resident-tenant', 'resident-new'] as const
export const PHONES = ['19000000001', '19000000002', '19000000003'] as const
const STAFF: readonly (keyof typeof staffToTry)[] = ['morningLight', 'both', 'starRiver']
const RENTERS = ['rental-landlord', 'rental-sublessor', 'rental-visitor'] as const

/** Everybody who may act, each with a token that is valid at the moment. */
export interface Actors {
  readonly mock: TestMock
  resident(who: number): Promise<string>
  /** A call of the property office that manages all communities. */
  office(endpoint: EndpointSpec, fields: Json): Promise<Json>
  /** A token of a member of staff. */
  staff(who: number): Promise<string>
  renter(who: number): Promise<RentalSession>
}

const at = <T>(all: readonly [T, ...T[]] | readonly T[], n: number): T => all[n % all.length] as T

export function gather(mock: TestMock): Actors {
  return {
    mock,
    // They sign in by password, because one of their steps may have bound the account to another openid.
    resident: async (who) => {
      const [username, persona] = [at(PHONES, who), at(RESIDENTS, who)]
      const password = `Wanjia-${username.slice(-4)}`
      const session = await ask(mock, loginByPassword, { username, password, code: `wx:${persona}` })
      return String(session.access_token)
    },
    office: async (endpoint, fields) => ask(mock, endpoint, fields, await officeToken(mock)),
    staff: async (who) => (await open(mock, staff(at(STAFF, who)), 'NEW_ASSIGN')).token,
    renter: (who) => openRental(mock, at(RENTERS, who)),
  }
}
