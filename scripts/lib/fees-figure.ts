import { pages } from '../../src/routes/pages'
import type { Stage } from '../../tools/journeys/drivers/stage'
import type { TestMock } from '../../tests/support/mock'
import { costOf, KB, onPhone, type Figure } from './measure'

const ROWS = 20

/** Adds bills with a remark for the tenant. */
function addBills({ world }: TestMock, count: number): void {
  const tenants = world.tables.bills.all().find(({ title, paid }) => title === '水费' && !paid)
  if (!tenants) throw new Error('the seed has no bill that is due')
  for (let n = 0; n < count; n++) {
    const id = world.nextId()
    const number = String(20260302100000000000n + BigInt(id))
    world.tables.bills.put({ ...tenants, payer: { kind: 'phone', phone: '19000000002' }, id, number })
  }
}

/** Measures the fees page with further rows. */
export async function feesFigure(stage: Stage): Promise<Figure> {
  const bytesWith = (count: number) =>
    onPhone(
      stage,
      { wxCode: 'wx:resident-tenant' },
      async (resident) => {
        await resident.see('当前房屋')
        const open = async () => {
          await resident.app.callWx('navigateTo', { url: `/${pages.fees.path}` })
          await resident.see(/待缴 \d+ 笔/)
        }
        return (await costOf(resident, 'fees', open)).bytes
      },
      (mock) => addBills(mock, count),
    )
  const value = (await bytesWith(ROWS - 1)) - (await bytesWith(0))
  return { name: `fees: a page of ${ROWS} rows, bytes`, value, budget: 6 * KB }
}
