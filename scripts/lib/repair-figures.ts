import { pages } from '../../src/routes/pages'
import type { Stage } from '../../tools/journeys/drivers/stage'
import { reportMore } from '../../tests/support/repairs'
import { costOf, costsOfTyping, KB, onPhone, typingFigures, type Figure } from './measure'

const OWNER = { wxCode: 'wx:resident-owner' }
const ROWS = 20

/** The bytes sent for the list of repairs with `count` additional ones. */
const listBytes = (stage: Stage, count: number, describing?: string) =>
  onPhone(
    stage,
    OWNER,
    async (resident) => {
      await resident.see('当前房屋')
      const open = async () => {
        await resident.visit(pages.repairs.url())
        await resident.see('电梯上行时有异响')
      }
      return (await costOf(resident, 'list', open)).bytes
    },
    (mock) => reportMore(mock, count, describing),
  )

/** Measures further rows. The seed's two repairs are the last, so that all but two rows of the first page are new. */
async function rowFigure(
  stage: Stage,
  name: string,
  { describing, tolerated }: { describing?: string; tolerated?: number } = {},
): Promise<Figure> {
  const count = ROWS - 2
  const more = (await listBytes(stage, count, describing)) - (await listBytes(stage, 0))
  return { name, value: Math.round((more / count) * ROWS), budget: 6 * KB, tolerated }
}

/** Types two letters and gives the highest cost. */
const keystrokeFigures = (stage: Stage) =>
  onPhone(stage, OWNER, async (resident): Promise<Figure[]> => {
    await resident.visit(pages.newRepair.url())
    await resident.see('在哪里')
    return typingFigures('repairs', await costsOfTyping(resident, '问题描述'))
  })

export const repairFigures = async (stage: Stage): Promise<Figure[]> => [
  await rowFigure(stage, `repairs: ${ROWS} more rows, bytes`),
  // The texts are as long as a row can show; they are a fifth of the bytes (docs/decisions/007).
  await rowFigure(stage, `repairs: ${ROWS} more rows with long texts, bytes`, {
    describing: '水'.repeat(60),
    tolerated: 8 * KB,
  }),
  ...(await keystrokeFigures(stage)),
]
