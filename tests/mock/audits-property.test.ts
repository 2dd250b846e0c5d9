import fc from 'fast-check'
import { decideAudit } from '@/contract/wjdh/audits'
import { housesToTry } from '~mock/personas'
import { idNumberOf } from '~mock/seeds/people'
import { createTestMock, type TestMock } from '~tests/support/mock'
import { decide, form, houseId, submit } from './form'
import { openOffice } from './office'

const APPLICANTS = ['resident-owner', 'resident-tenant', 'resident-new'] as const
const HOUSES = [housesToTry.free, housesToTry.ownersFirst, housesToTry.ownerKnown] as const

const apply = fc.record({
  kind: fc.constant('apply' as const),
  who: fc.nat(2),
  house: fc.nat(2),
  role: fc.constantFrom(0, 1, 2, 3, undefined),
  choice: fc.constantFrom(1, 2, undefined),
})
const settle = fc.record({
  kind: fc.constantFrom('approved' as const, 'rejected' as const, 'cancel' as const),
  who: fc.nat(2),
  audit: fc.nat(8),
  /** The tester's door, or the property platform's with or without a correction of the role. */
  through: fc.constantFrom('door' as const, 'office' as const, 'owner' as const, 'family' as const),
})
type Step =
  typeof apply extends fc.Arbitrary<infer A>
    ? A | (typeof settle extends fc.Arbitrary<infer B> ? B : never)
    : never

async function take(mock: TestMock, tokens: readonly string[], step: Step): Promise<void> {
  const token = tokens[step.who] ?? ''
  if (step.kind === 'apply') {
    const house_id = houseId(mock, HOUSES[step.house] ?? HOUSES[0])
    const { role, choice } = step
    const first = form(house_id, { idcard: idNumberOf('19900101', 301 + 2 * step.who), role, choice })
    await submit(mock, token, first)
    await mock.post('/api/v1/weapp/houses', { phone: '19000000001', house_id, role, choice }, token)
    return
  }
  const audits = mock.world.tables.audits.all()
  const id = audits[step.audit % audits.length]?.id ?? 0
  if (step.kind === 'cancel') await mock.post('/api/v1/user/shenhe/cancel', { id }, token)
  else if (step.through === 'door') await decide(mock, id, step.kind)
  else await decideAtOffice(mock, id, step)
}

type Settling = typeof settle extends fc.Arbitrary<infer B> ? B : never
const CORRECTED = { owner: '业主', family: '家属' } as const

async function decideAtOffice(mock: TestMock, id: number, { kind, through }: Settling): Promise<void> {
  const status = kind === 'approved' ? 1 : 0
  const role = through === 'owner' || through === 'family' ? CORRECTED[through] : undefined
  const content = { people: {}, job: {}, company: {}, house: { people_house_role: role } }
  const office = await openOffice(mock)
  await office.ask(decideAudit, { id, status, ...(role && { content: JSON.stringify(content) }) })
}

test('无论怎样申请、审核、撤回，一套房屋至多一个业主，审核过的不再变', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(apply, settle), { maxLength: 12 }), async (steps) => {
      const mock = createTestMock()
      const tokens = await Promise.all(APPLICANTS.map((who) => mock.signIn(who)))
      const decided = new Map<number, string>()
      for (const step of steps) {
        await take(mock, tokens, step)
        const { memberships, residences, audits } = mock.world.tables
        for (const path of HOUSES) {
          for (const table of [memberships, residences]) {
            const owners = table.where('house', houseId(mock, path)).filter(({ role }) => role === 'owner')
            expect(owners.length).toBeLessThanOrEqual(1)
          }
        }
        for (const { id, state } of audits.all()) {
          expect(decided.get(id) ?? state).toBe(state)
          if (state !== 'pending') decided.set(id, state)
        }
      }
    }),
    { numRuns: 25 },
  )
})
