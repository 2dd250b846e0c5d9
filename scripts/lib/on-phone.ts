import type { PhoneOptions } from '../../tools/weapp-host/driver/launch'
import type { createTestMock, TestMock } from '../../tests/support/mock'
import { START } from '../../tests/support/mock'
import type { Stage } from '../../tests/weapp/support/journeys'
import { Resident } from '../../tests/weapp/support/resident'

export interface Figure {
  name: string
  value: number
  budget: number
  /** What is let pass beyond the budget, by a decision. */
  tolerated?: number
}

export const KB = 1024

/** A phone with a world of its own. */
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
