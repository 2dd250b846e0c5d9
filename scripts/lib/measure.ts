// Ways to measure a built mini-program on the weapp host.
import { costByStep, type StepCost } from '../../tools/weapp-host/driver/report'
import type { PhoneOptions } from '../../tools/weapp-host/driver/launch'
import { openPhone, type Stage } from '../../tools/journeys/drivers/stage'
import type { HostPhone } from '../../tools/journeys/drivers/host-phone'
import type { createTestMock } from '../../tests/support/mock'
import type { TestMock } from '../../tests/support/mock'

export interface Figure {
  name: string
  value: number
  budget: number
  /** How far the figure may exceed the budget, by a decision. */
  tolerated?: number
}

export const KB = 1024

export async function onPhone<T>(
  stage: Stage,
  options: PhoneOptions & { world?: Parameters<typeof createTestMock>[0] },
  measure: (resident: HostPhone) => Promise<T>,
  prepare?: (mock: TestMock) => void,
): Promise<T> {
  const { world, ...phone } = options
  const mock = stage.newWorld(world)
  prepare?.(mock)
  const opened = await openPhone(stage, mock, { answersInTurn: true, ...phone })
  try {
    return await measure(opened)
  } finally {
    await opened.app.close()
  }
}

/** The setData calls and requests that `act` causes. */
export async function costOf({ app }: HostPhone, step: string, act: () => Promise<void>): Promise<StepCost> {
  await app.settled()
  await app.mark(step)
  await act()
  await app.settled()
  const cost = costByStep(await app.report()).find((entry) => entry.step === step)
  await app.mark('between')
  return cost ?? { step, calls: 0, bytes: 0, largest: 0, keys: 0, requests: 0 }
}
