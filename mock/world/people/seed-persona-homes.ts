import { housesToTry, personas, phonesToTry } from '../../personas'
import { addAccount } from './accounts'
import { addApplication, decideApplication } from './applications'
import { saveMember, savePerson } from './members'
import { recordPerson, recordResidence } from './registry'
import type { Account, Occupancy, PersonDetails } from './rows'
import { inThePast } from '../history'
import type { World } from '../world'
import type { PersonaAccounts } from './seed-accounts'
import { inventPerson, phoneOf } from './seed-people'
import { houseAt, type HousePath } from '../places/seed-places'
import { OWNER } from './seed-residents'

const as = (role: Occupancy['role']): Occupancy => ({ ...OWNER, role })
const TENANT: Occupancy = { ...OWNER, role: 'tenant', state: 'rented', occupantType: 'tenant' }

/** Adds a person whom both platforms know, with an account if one is given. */
function settle(
  world: World,
  details: PersonDetails,
  homes: [HousePath, Occupancy][],
  account?: Account,
): void {
  const person = savePerson(world, details, account?.id)
  const record = recordPerson(world, details)
  for (const [path, occupancy] of homes) {
    const { id } = houseAt(world, path)
    saveMember(world, person.id, id, occupancy)
    recordResidence(world, record.id, id, occupancy)
  }
}

/** Adds a person whom only the security platform knows. */
function register(world: World, details: PersonDetails, homes: [HousePath, Occupancy][]): void {
  const record = recordPerson(world, details)
  for (const [path, occupancy] of homes) recordResidence(world, record.id, houseAt(world, path).id, occupancy)
}

const detailsOf = (n: number, name: string, given: Partial<PersonDetails> = {}) =>
  inventPerson(n, { name, phone: phoneOf(n), ...given })

const named = (key: string) => personas.find((persona) => persona.key === key)?.name ?? ''

/** The personas' homes and families at the start of the default world (mock/personas.ts). */
export function seedPersonaHomes(world: World, accounts: PersonaAccounts): void {
  const { ownersFirst, ownersSecond, tenants, knownOwners, ownerKnown, free } = housesToTry
  const { 'resident-owner': owner, 'resident-tenant': tenant } = accounts
  const ownHomes: [HousePath, Occupancy][] = [
    [ownersFirst, as('owner')],
    [ownersSecond, as('owner')],
  ]
  settle(world, detailsOf(1, named('resident-owner'), { sex: 'female' }), ownHomes, owner)
  settle(world, detailsOf(101, '陆知远', { sex: 'male' }), [[ownersFirst, as('husband')]])
  settle(world, detailsOf(102, '陆念初', { sex: 'female', birth: '20080518' }), [
    [ownersFirst, as('daughter')],
  ])
  settle(world, detailsOf(103, '林怀瑾', { sex: 'male', birth: '19530206' }), [[ownersSecond, as('father')]])

  settle(world, detailsOf(104, '顾明川', { sex: 'male' }), [[tenants, as('owner')]])
  settle(world, detailsOf(2, named('resident-tenant'), { sex: 'male' }), [[tenants, TENANT]], tenant)
  const refused = inThePast(world, 15, '18:30', () =>
    addApplication(world, tenant.id, detailsOf(2, named('resident-tenant')), {
      houseId: houseAt(world, free).id,
      role: 'tenant',
    }),
  )
  if (typeof refused === 'object') {
    const reason = '租赁合同照片不清晰，请到物业服务中心核对'
    inThePast(world, 14, '10:15', () => decideApplication(world, refused.id, { state: 'rejected', reason }))
  }

  const relative = addAccount(world, {
    phone: phoneOf(4),
    password: 'Wanjia-0004',
    name: '林南乔',
    avatar: '',
    openid: 'relative',
  })
  inThePast(world, 1, '20:05', () =>
    addApplication(world, relative.id, detailsOf(4, '林南乔', { sex: 'female' }), {
      houseId: houseAt(world, ownersFirst).id,
      role: 'family',
      ownerChoice: 'join',
    }),
  )

  register(world, inventPerson(11, { phone: phonesToTry.knownOwner }), [
    [knownOwners, as('owner')],
    [['00001', 1, 1, 2, 202], as('owner')],
  ])
  register(world, detailsOf(105, '乔若溪', { sex: 'female' }), [[knownOwners, as('wife')]])
  register(world, inventPerson(12, { phone: phonesToTry.ownerOfHouse }), [[ownerKnown, as('owner')]])
}
