import fc from 'fast-check'
import { updateRepair } from '@/contract/wjdh/repairs'
import { act, open, OWNER, report, TENANT } from '../repair-session'
import type { Actors } from './actors'

export const repairStep = fc.oneof(
  fc.record({ kind: fc.constant('report' as const), who: fc.nat(1) }),
  fc.record({
    kind: fc.constant('act' as const),
    /** Staff, or a resident who must not do this. */
    who: fc.nat(3),
    repair: fc.nat(8),
    action: fc.constantFrom('RECEIVE', 'REPAIR', 'DONE', 'NEW', 'CANCEL'),
  }),
  fc.record({ kind: fc.constant('settle' as const), repair: fc.nat(8), solved: fc.boolean() }),
)
type Step = typeof repairStep extends fc.Arbitrary<infer T> ? T : never

/** A resident reports a repair, staff take a step, or the property office finishes it by wjdh 4.3 (R20). */
export async function runRepairStep(actors: Actors, step: Step): Promise<void> {
  const { mock } = actors
  if (step.kind === 'report') {
    const { token } = await open(mock, step.who === 0 ? OWNER : TENANT, 'PENDING')
    await report(mock, token)
    return
  }
  const all = mock.world.tables.repairs.all()
  const repair = all[step.repair % all.length]
  if (step.kind === 'settle') {
    await actors.office(updateRepair, { id: repair?.id, status: step.solved ? 1 : 0 })
    return
  }
  const token = step.who === 3 ? (await open(mock, OWNER, 'PENDING')).token : await actors.staff(step.who)
  await act(mock, token, repair?.number, step.action)
}
