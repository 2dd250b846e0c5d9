// Measures what the built mini-program costs on the weapp host, in bytes and calls; the audit counts the nodes of each page. Times are not measured.
import type { StepCost } from '../../tools/weapp-host/driver/report'
import type { Stage } from '../../tools/journeys/drivers/stage'
import * as form from '../../tools/journeys/onboarding'
import type { TestMock } from '../../tests/support/mock'
import { weightsOf } from './bundles'
import { feesFigure } from './fees-figure'
import { KB, costOf, costsOfTyping, onPhone, typingFigures, type Figure } from './measure'
import { homeFigures } from './home-figures'
import { announcementFigures } from './news-figures'
import { rentalFigures } from './rental-figures'
import { repairFigures } from './repair-figures'

export const packageFigures = (folder: string): Figure[] =>
  weightsOf(folder).map(({ name, bytes, budget }) => ({
    name: `package ${name}, bytes`,
    value: bytes,
    budget,
  }))

/** A person who is signed in and has no house. */
const NEWCOMER = { wxCode: 'wx:resident-new' }

/** Types two letters into each text field of the form and gives the highest cost. */
const keystrokeFigures = (stage: Stage) =>
  onPhone(stage, NEWCOMER, async (resident) => {
    const costs: StepCost[] = []
    const type = async (label: string) => void costs.push(...(await costsOfTyping(resident, label)))
    await form.openForm(resident)
    await type('手机号')
    await form.verifyPhone(resident)
    await form.pickHouse(resident)
    await form.relateAsOwner(resident)
    await form.chooseFacePhoto(resident)
    for (const label of ['姓名', '身份证号', '户籍地址']) await type(label)
    await form.chooseIdCard(resident)
    for (const label of ['职业', '工作单位']) await type(label)
    return typingFigures('form', costs)
  })

const ROWS = 20

type Rows = (mock: TestMock, count: number) => void

/** Gives the tenant refused applications for further houses. */
const applications: Rows = ({ world }, count) => {
  const [first] = world.tables.applications.all()
  if (!first) throw new Error('the seed has no application')
  const houses = world.tables.houses.all().slice(0, count)
  for (const { id } of houses) world.tables.applications.put({ ...first, houseId: id, id: world.nextId() })
}

/** Makes the tenant a member of further houses. */
const memberships: Rows = ({ world }, count) => {
  const account = world.tables.accounts.all().find(({ openid }) => openid === 'resident-tenant')
  const person = world.tables.people.all().find(({ accountId }) => accountId === account?.id)
  const member = world.tables.memberships.all().find(({ personId }) => personId === person?.id)
  if (!account || !member) throw new Error('the seed has no tenant')
  const houses = world.tables.houses.all().slice(0, count)
  for (const { id } of houses) world.tables.memberships.put({ ...member, houseId: id, id: world.nextId() })
}

async function rowsFigure(stage: Stage, name: string, rows: Rows, tolerated?: number): Promise<Figure> {
  const bytesWith = (count: number) =>
    onPhone(
      stage,
      { wxCode: 'wx:resident-tenant' },
      async (resident) => {
        const open = async () => {
          await resident.app.tabTo('房屋')
          await resident.see('我的申请')
        }
        await resident.see('当前房屋')
        return (await costOf(resident, 'list', open)).bytes
      },
      (mock) => rows(mock, count),
    )
  const value = (await bytesWith(ROWS)) - (await bytesWith(0))
  return { name, value, budget: 6 * KB, tolerated }
}

const listFigures = async (stage: Stage) => [
  // Most of it is the row itself since all pages are read by one module (docs/decisions/007).
  await rowsFigure(stage, `houses: ${ROWS} more houses, bytes`, memberships, 6.25 * KB),
  // Two fifths of it are the texts of the refusals (docs/decisions/007).
  await rowsFigure(stage, `houses: ${ROWS} more refused applications, bytes`, applications, 8 * KB),
  await feesFigure(stage),
]

/** Measures the house picker in a community of 10,000 houses, level by level. */
const pickerFigures = (stage: Stage) =>
  onPhone(stage, { ...NEWCOMER, world: { seed: 'large' } }, async (resident) => {
    const levels: StepCost[] = []
    const place = (name: string) => resident.app.$('.place-grid__place').getByText(name, { exact: true })
    const choose = async (name: string, next: string) => {
      const act = async () => {
        await place(name).click()
        await place(next).waitFor()
      }
      levels.push(await costOf(resident, `level after ${name}`, act))
    }
    await form.openForm(resident)
    await form.verifyPhone(resident)
    await place('25栋').waitFor()
    const search = await costOf(resident, 'search', async () => {
      await resident.field('搜索楼栋').pressSequentially('12')
      await place('1栋').waitFor({ state: 'detached' })
    })
    await choose('12栋', '1单元')
    await choose('1单元', '25楼')
    await choose('25楼', '2501号')
    // The difference of both levels is 21 rows: 25 floors of a unit and 4 units of a building.
    const [units, floors] = levels
    const place20 = (((floors?.bytes ?? 0) - (units?.bytes ?? 0)) / 21) * ROWS
    return [
      {
        name: 'picker, 10,000 houses: requests a level',
        value: Math.max(...levels.map(({ requests }) => requests)),
        budget: 1,
      },
      { name: 'picker, 10,000 houses: requests of a search', value: search.requests, budget: 0 },
      { name: `picker: ${ROWS} more places, bytes`, value: Math.round(place20), budget: 6 * KB },
    ]
  })

export async function behaviourFigures(stage: Stage): Promise<Figure[]> {
  return [
    ...(await homeFigures(stage)),
    ...(await keystrokeFigures(stage)),
    ...(await listFigures(stage)),
    ...(await announcementFigures(stage)),
    ...(await pickerFigures(stage)),
    ...(await repairFigures(stage)),
    ...(await rentalFigures(stage)),
  ]
}
