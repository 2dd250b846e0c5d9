import fc from 'fast-check'
import { decideAudit } from '@/contract/wjdh/audits'
import { housesToTry, phonesToTry } from '~mock/personas'
import { idNumberOf } from '~mock/world/people/seed-people'
import { decide, form, houseId, submit, verification } from '../form'
import type { Actors } from './actors'

const HOUSES = [
  housesToTry.free,
  housesToTry.ownersFirst,
  housesToTry.ownerKnown,
  housesToTry.knownOwners,
] as const

const apply = fc.record({
  kind: fc.constant('apply' as const),
  who: fc.nat(2),
  /** The free house is taken often, because people compete for it. */
  house: fc.constantFrom(0, 0, 0, 1, 2, 3, 3),
  role: fc.constantFrom(1, 1, 0, 2, 3, undefined),
  choice: fc.constantFrom(1, 2, undefined),
})
const settle = fc.record({
  kind: fc.constantFrom('approved' as const, 'approved' as const, 'rejected' as const, 'cancel' as const),
  who: fc.nat(2),
  nth: fc.nat(3),
  /** A test door, or the property office with or without a correction of the role. */
  through: fc.constantFrom('door' as const, 'office' as const, 'owner' as const, 'family' as const),
})

/** The phone check, which binds all houses at once that the registry knows of. */
const bind = fc.record({
  kind: fc.constant('bind' as const),
  who: fc.nat(2),
  phone: fc.constantFrom(phonesToTry.knownOwner, phonesToTry.ownerOfHouse, phonesToTry.unknown),
})

export const applicationStep = fc.oneof(
  { weight: 4, arbitrary: apply },
  { weight: 5, arbitrary: settle },
  { weight: 1, arbitrary: bind },
)
type Value<A> = A extends fc.Arbitrary<infer T> ? T : never
type Step = Value<typeof applicationStep>
type Settling = Value<typeof settle>

const CORRECTED = { owner: '业主', family: '家属' } as const

async function decideAtOffice({ office }: Actors, id: number, { kind, through }: Settling): Promise<void> {
  const status = kind === 'approved' ? 1 : 0
  const role = through === 'owner' || through === 'family' ? CORRECTED[through] : undefined
  const content = { people: {}, job: {}, company: {}, house: { people_house_role: role } }
  await office(decideAudit, { id, status, ...(role && { content: JSON.stringify(content) }) })
}

/** Somebody applies for a house, withdraws an application, or has one decided. */
export async function runApplicationStep(actors: Actors, step: Step): Promise<void> {
  const { mock } = actors
  const token = await actors.resident(step.who)
  if (step.kind === 'bind') {
    await mock.post('/api/v1/security/phone', await verification(mock, 'verify', step.phone), token)
    return
  }
  if (step.kind === 'apply') {
    const house_id = houseId(mock, HOUSES[step.house] ?? HOUSES[0])
    const { role, choice } = step
    const first = form(house_id, { idcard: idNumberOf('19900101', 301 + 2 * step.who), role, choice })
    await submit(mock, token, first)
    await mock.post('/api/v1/weapp/houses', { phone: '19000000001', house_id, role, choice }, token)
    return
  }
  // The newest applications, which may still be pending.
  const newest = mock.world.tables.applications.all().slice(-4)
  const id = newest[step.nth % newest.length]?.id ?? 0
  if (step.kind === 'cancel') await mock.send('DELETE', '/api/v1/shenhe/detail', { id }, token)
  else if (step.through === 'door') await decide(mock, id, step.kind)
  else await decideAtOffice(actors, id, step)
}
