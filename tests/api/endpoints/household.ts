import { sendCode } from '@/contract/weapp/auth'
import * as repairs from '@/contract/weapp/repairs'
import { activate } from '@/contract/weapp/activation'
import * as household from '@/contract/weapp/household'
import { housesToTry } from '~mock/personas'
import { idNumberOf } from '~mock/world/people/seed-people'
import { houseAt } from '~mock/world/places/seed-places'
import { anyNumber, covers, type Case, type Site } from './site'

const HERE = { communityIdentifier: '10002' }

const asOwner = async <T>(site: Site, input: T): Promise<T> => {
  site.signIn('weapp', await site.mock.signIn('resident-owner'))
  return input
}

/** The owner's membership, and those of the others in the first house. */
const inFirstHouse = ({ mock }: Site) => {
  const { id } = houseAt(mock.world, housesToTry.ownersFirst)
  const rows = mock.world.tables.memberships.where('house', id)
  return {
    own: rows.find(({ role }) => role === 'owner')?.id ?? 0,
    other: rows.find(({ role }) => role !== 'owner')?.id ?? 0,
  }
}

export const householdCases: readonly Case[] = [
  covers(
    household.changePayment,
    (site) => asOwner(site, { membershipId: inFirstHouse(site).other }),
    (step) => expect(step).toBe('allow'),
  ),
  covers(
    household.changeManagement,
    (site) => {
      const { other } = inFirstHouse(site)
      const { personId } = site.mock.world.tables.memberships.need(other)
      site.mock.world.tables.people.change(personId, { accountId: 999 })
      return asOwner(site, { ...HERE, membershipId: other })
    },
    (step) => expect(step).toBe('forbid'),
  ),
  covers(
    household.unbind,
    (site) => asOwner(site, { membershipId: inFirstHouse(site).other }),
    (_, { mock }) =>
      expect(mock.world.tables.applications.all().at(-1)).toMatchObject({
        type: '家属解绑',
        state: 'pending',
      }),
  ),
  covers(
    household.removeHouse,
    (site) => {
      const { own } = inFirstHouse(site)
      const { houseId: house, personId, role } = site.mock.world.tables.memberships.need(own)
      site.mock.world.tables.endedMemberships.put({ id: own, houseId: house, personId, role, endedAt: 0 })
      return asOwner(site, { membershipId: own })
    },
    (_, { mock }) => expect(mock.world.tables.endedMemberships.size).toBe(0),
  ),
  covers(
    household.managedHouses,
    (site) => asOwner(site, { ...HERE, right: 'manage' as const }),
    (rows) => expect(rows).toHaveLength(2),
  ),
  covers(
    household.addMember,
    (site) =>
      asOwner(site, {
        ...HERE,
        name: '林小满',
        phone: '19000000077',
        idNumber: idNumberOf('20100101', 77),
        role: 'son' as const,
        membershipId: inFirstHouse(site).own,
      }),
    (_, { mock }) =>
      expect(mock.world.tables.applications.all().at(-1)).toMatchObject({
        type: '家属绑定',
        forMember: true,
      }),
  ),
  covers(
    repairs.newRepair,
    (site) => asOwner(site, { ...HERE, place: '1栋楼道', description: '灯不亮' }),
    (_, { mock }) =>
      expect(mock.world.tables.repairs.all().at(-1)).toMatchObject({ place: '1栋楼道', state: 'NEW' }),
  ),
  covers(
    repairs.repairs,
    (site) => asOwner(site, HERE),
    (rows) => expect(rows.some(({ state }) => state === 'solved')).toBe(true),
  ),
  covers(
    activate,
    async (site) => {
      site.signIn('weapp', await site.mock.signIn('resident-new'))
      const person = site.mock.world.tables.people.all().find(({ name }) => name === '陆知远')
      const phone = person?.phone ?? ''
      const { key } = await site.call(sendCode, { phone, purpose: 'verify' })
      const { code } = await site.mock.lastCode(phone)
      return { verificationKey: key, verificationCode: code, name: '陆知远' }
    },
    (_, { mock }) =>
      expect(mock.world.tables.people.all().find(({ name }) => name === '陆知远')?.accountId).toEqual(
        anyNumber,
      ),
  ),
]
