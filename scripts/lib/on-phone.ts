// A resident with the built mini-program, and what a step of theirs costs.
import { costByStep, type StepCost } from '../../tools/weapp-host/driver/report'
import type { PhoneOptions } from '../../tools/weapp-host/driver/launch'
import type { Stage } from '../../tests/weapp/support/journeys'
import { Resident } from '../../tests/weapp/support/resident'
import { START, type createTestMock, type TestMock } from '../../tests/support/mock'

export interface Figure {
  name: string
  value: number
  budget: number
  /** What is let pass beyond the budget, by a decision. */
  tolerated?: number
}

export async function onPhone<T>(
  stage: Stage,
  options: PhoneOptions & { world?: Parameters<typeof createTestMock>[0] },
  measure: (resident: Resident) => Promise<T>,
  prepare?: (mock: TestMock) => void,
): Promise<T> {
  const { world, ...phone } = options
  const mock = stage.newWorld(world)
  prepare?.(mock)
  const app = await stage.host.launch({ now: START, ...phone })
  try {
    return await measure(new Resident(app, mock))
  } finally {
    await app.close()
  }
}

/** setData and requests of what `act` does. */
export async function costOf({ app }: Resident, step: string, act: () => Promise<void>): Promise<StepCost> {
  await app.settled()
  await app.mark(step)
  await act()
  await app.settled()
  const cost = costByStep(await app.report()).find((entry) => entry.step === step)
  await app.mark('between')
  return cost ?? { step, calls: 0, bytes: 0, largest: 0, keys: 0, requests: 0 }
}
