import type { Stage } from '../../tests/weapp/support/journeys'
import type { Resident } from '../../tests/weapp/support/resident'
import { reportMore } from '../../tests/support/repairs'
import { costOf, KB, onPhone, type Figure } from './measure'

const OWNER = { wxCode: 'wx:resident-owner' }
const ROWS = 20

const visit = ({ app }: Resident, page: string) =>
  app.callWx('reLaunch', { url: `/packages/repairs/${page}/index` })

/** The list from 0 or 20 more to its end. */
const listBytes = (stage: Stage, count: number) =>
  onPhone(
    stage,
    OWNER,
    async (resident) => {
      await resident.see('当前房屋')
      const open = async () => {
        await visit(resident, 'list')
        await resident.see('电梯上行时有异响')
      }
      return (await costOf(resident, 'list', open)).bytes
    },
    (mock) => reportMore(mock, count),
  )

/** The seed's two stand at the end, so that all but two of the first page are new. */
async function rowFigure(stage: Stage): Promise<Figure> {
  const value = (await listBytes(stage, ROWS - 2)) - (await listBytes(stage, 0))
  return {
    name: `repairs: ${ROWS} more rows, bytes`,
    value: Math.round((value / (ROWS - 2)) * ROWS),
    budget: 6 * KB,
  }
}

/** The second letter: the first one makes room for the counter's digits. */
const keystrokeFigures = (stage: Stage) =>
  onPhone(stage, OWNER, async (resident): Promise<Figure[]> => {
    await visit(resident, 'new')
    await resident.see('在哪里')
    const costs = []
    for (const letter of ['1', '2']) {
      const act = () => resident.field('问题描述').pressSequentially(letter)
      costs.push(await costOf(resident, `letter ${letter}`, act))
    }
    return [
      {
        name: 'repairs: a keystroke, bytes',
        value: Math.max(...costs.map(({ bytes }) => bytes)),
        budget: 500,
      },
      { name: 'repairs: a keystroke, calls', value: Math.max(...costs.map(({ calls }) => calls)), budget: 1 },
    ]
  })

export const repairFigures = async (stage: Stage): Promise<Figure[]> => [
  await rowFigure(stage),
  ...(await keystrokeFigures(stage)),
]
