import { costByStep, requestDepth } from '../../tools/weapp-host/driver/report'
import type { Stage } from '../../tools/journeys/drivers/stage'
import { KB, costUntil, onPhone } from './measure'

/** Measures the start of the app, including sign-in by WeChat: until the house is shown, and until everything is loaded. */
export const homeFigures = (stage: Stage) =>
  onPhone(stage, { wxCode: 'wx:resident-owner', keepData: true }, async (resident) => {
    await resident.see('当前房屋')
    await resident.see('待缴费')
    await resident.app.settled()
    const report = await resident.app.report()
    const first = costUntil(report, '当前房屋')
    const [whole] = costByStep(report)
    return [
      { name: 'home: first content, bytes of setData', value: first.bytes, budget: 8 * KB },
      { name: 'home: first content, calls of setData', value: first.calls, budget: 4 },
      { name: 'home: first content, requests deep', value: first.deep, budget: 2 },
      { name: 'home: whole page, bytes of setData', value: whole?.bytes ?? 0, budget: 16 * KB },
      { name: 'home: whole page, calls of setData', value: whole?.calls ?? 0, budget: 12 },
      { name: 'home: whole page, requests deep', value: requestDepth(report.requests), budget: 4 },
    ]
  })
