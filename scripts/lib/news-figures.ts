// Measures what long lists of announcements cost.
import type { StepCost } from '../../tools/weapp-host/driver/report'
import type { Stage } from '../../tools/journeys/drivers/stage'
import * as news from '../../tests/support/announcements'
import { KB, costOf, onPhone } from './measure'

/** Measures a further page in a community with 1,000 announcements, and the nodes of a page that is full. */
export const announcementFigures = (stage: Stage) =>
  onPhone(
    stage,
    news.ANNOUNCEMENTS,
    async (resident) => {
      const pages: StepCost[] = []
      await resident.see('第16期电梯年检安排')
      for (const last of [36, 56, 76, 96]) {
        const act = async () => {
          await resident.app.scrollToBottom()
          await resident.see(`第${last}期电梯年检安排`)
        }
        pages.push(await costOf(resident, `until ${last}`, act))
      }
      await resident.see('查看更早的')
      const { nodes } = (await resident.app.report()).shape
      return [
        {
          name: 'announcements: a further page of 20, bytes',
          value: Math.max(...pages.map(({ bytes }) => bytes)),
          budget: 6 * KB,
        },
        { name: 'announcements, 1,000 published: nodes', value: nodes, budget: 499 },
      ]
    },
    (mock) => news.publishMany(mock, 996),
  )
