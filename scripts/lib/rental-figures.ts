// What looking for a house to let costs among 500, and a letter in the form that publishes one.
import { pages } from '../../src/routes/pages'
import type { StepCost } from '../../tools/weapp-host/driver/report'
import type { HostPhone } from '../../tools/journeys/drivers/host-phone'
import type { Stage } from '../../tools/journeys/drivers/stage'
import { costOf, costsOfTyping, costUntil, KB, onPhone, typingFigures, type Figure } from './measure'

const ROWS = 20
/** Of the whole list only so many pages are on the screen (docs/decisions/013). */
const FURTHER = 4
/** It stands in every row and nowhere in the head. */
const IN_A_ROW = '/月'

async function openSearch(resident: HostPhone): Promise<void> {
  await resident.visit(pages.rentalSearch.url())
  await resident.app
    .$('.rental-row')
    .nth(ROWS - 1)
    .waitFor()
}

/** Scrolls to the end of the list until so many rows are there. */
async function scrollTo({ app }: HostPhone, count: number): Promise<void> {
  await app.scrollToBottom()
  await app
    .$('.rental-row')
    .nth(count - 1)
    .waitFor({ state: 'attached' })
}

const searchFigures = (stage: Stage) =>
  onPhone(
    stage,
    { wxCode: 'wx:resident-new', keepData: true, world: { seed: 'large' } },
    async (resident): Promise<Figure[]> => {
      await costOf(resident, 'search', () => openSearch(resident))
      const first = costUntil(await resident.app.report(), IN_A_ROW, 'search')
      const more: StepCost[] = []
      for (let page = 1; page <= FURTHER; page++) {
        more.push(await costOf(resident, `more ${page}`, () => scrollTo(resident, (page + 1) * ROWS)))
      }
      await resident.see('查看后面的房源')
      const { nodes } = (await resident.app.report()).shape
      return [
        { name: 'rental search: first content, bytes', value: first.bytes, budget: 8 * KB },
        { name: 'rental search: first content, calls', value: first.calls, budget: 4 },
        { name: 'rental search: first content, requests deep', value: first.deep, budget: 3 },
        {
          name: `rental search: ${ROWS} more rows, bytes`,
          value: Math.max(...more.map(({ bytes }) => bytes)),
          budget: 8.5 * KB,
        },
        { name: 'rental search, 500 houses: nodes after five pages', value: nodes, budget: 499 },
      ]
    },
  )

/** Types two letters and gives the highest cost. */
const keystrokeFigures = (stage: Stage) =>
  onPhone(stage, { wxCode: 'wx:resident-owner' }, async (resident): Promise<Figure[]> => {
    await resident.visit(pages.hostPublish.url())
    await resident.atStep('位置和房屋')
    return typingFigures('publishing', await costsOfTyping(resident, '小区'))
  })

export const rentalFigures = async (stage: Stage): Promise<Figure[]> => [
  ...(await searchFigures(stage)),
  ...(await keystrokeFigures(stage)),
]
