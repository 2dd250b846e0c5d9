// What looking for a house to let costs among 500, and a letter in the form that publishes one.
import { pages } from '../../src/routes/pages'
import { requestDepth, type StepCost } from '../../tools/weapp-host/driver/report'
import type { Stage } from '../../tools/journeys/drivers/stage'
import { costOf, KB, onPhone, type Figure } from './measure'

const ROWS = 20
// docs/decisions/035: three of these bounds are what was measured, above what is wanted.
/** Of the whole list only so many parts lie on the page. */
const FURTHER = 5

const searchFigures = (stage: Stage) =>
  onPhone(
    stage,
    { wxCode: 'wx:resident-new', world: { seed: 'large' } },
    async (resident): Promise<Figure[]> => {
      const rows = resident.app.$('.rental-row')
      const before = (await resident.app.report()).requests.length
      const first = await costOf(resident, 'search', async () => {
        await resident.visit(pages.rentalSearch.url())
        await rows.nth(ROWS - 1).waitFor()
      })
      const deep = requestDepth((await resident.app.report()).requests.slice(before))
      const more: StepCost[] = []
      for (let page = 0; page < FURTHER; page++) {
        const shown = await rows.last().textContent()
        more.push(
          await costOf(resident, `more ${page}`, async () => {
            await resident.app.scrollToBottom()
            await rows
              .filter({ hasText: shown ?? '' })
              .last()
              .waitFor({ state: 'attached' })
          }),
        )
      }
      const { nodes } = (await resident.app.report()).shape
      return [
        { name: 'rental search: first content, bytes', value: first.bytes, budget: 20 * KB },
        { name: 'rental search: first content, calls', value: first.calls, budget: 4 },
        { name: 'rental search: first content, requests deep', value: deep, budget: 3 },
        {
          name: `rental search: ${ROWS} more rows, bytes`,
          value: Math.max(...more.map(({ bytes }) => bytes)),
          budget: 12.5 * KB,
        },
        { name: 'rental search, 500 houses: nodes after five pages', value: nodes, budget: 760 },
      ]
    },
  )

/** The worst of two letters. */
const keystrokeFigures = (stage: Stage) =>
  onPhone(stage, { wxCode: 'wx:resident-owner' }, async (resident): Promise<Figure[]> => {
    await resident.visit(pages.hostPublish.url())
    await resident.atStep('位置和房屋')
    const costs = []
    for (const letter of ['1', '2']) {
      const act = () => resident.field('小区').pressSequentially(letter)
      costs.push(await costOf(resident, `letter ${letter}`, act))
    }
    return [
      {
        name: 'publishing: a keystroke, bytes',
        value: Math.max(...costs.map(({ bytes }) => bytes)),
        budget: 500,
      },
      {
        name: 'publishing: a keystroke, calls',
        value: Math.max(...costs.map(({ calls }) => calls)),
        budget: 1,
      },
    ]
  })

export const rentalFigures = async (stage: Stage): Promise<Figure[]> => [
  ...(await searchFigures(stage)),
  ...(await keystrokeFigures(stage)),
]
