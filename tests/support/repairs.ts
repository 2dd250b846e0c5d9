import { addRepair, setRepairSolved } from '~mock/world/repairs/repairs'
import type { Repair } from '~mock/world/repairs/rows'
import type { TestMock } from './mock'

/** The repair with this text. */
export function repairOf({ world }: TestMock, describing: string): Repair {
  const repair = world.tables.repairs.all().find((row) => row.describing === describing)
  if (!repair) throw new Error(`nobody reported ${describing}`)
  return repair
}

/** Adds repairs of the owner, the last one the newest. */
export function reportMore(mock: TestMock, count: number, describing = '水管漏水'): void {
  const { houseId, categoryId, name, phone, reportedBy } = repairOf(mock, '厨房水槽下面漏水')
  for (let nth = 1; nth <= count; nth++) {
    mock.clock.advance(1000)
    addRepair(mock.world, { houseId, categoryId, name, phone, reportedBy, describing: `${describing}${nth}` })
  }
}

/** The property office sets the state of a repair (wjdh 4.3). */
export const settle = (mock: TestMock, describing: string, solved: boolean, reply?: string): Repair =>
  setRepairSolved(mock.world, repairOf(mock, describing), solved, reply)
