// Ways to measure a built mini-program on the weapp host.
import { costByStep, requestDepth, type StepCost } from '../../tools/weapp-host/driver/report'
import type { Report } from '../../tools/weapp-host/runtime/control'
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

/** What each act of typing two letters into a field costs: the tap into it, which may take the keyboard from another, and each letter. */
export async function costsOfTyping(resident: HostPhone, label: string): Promise<StepCost[]> {
  const field = resident.field(label)
  const costs = [await costOf(resident, `tap ${label}`, () => field.focus())]
  for (const letter of ['1', '2'])
    costs.push(await costOf(resident, `${label} ${letter}`, () => field.pressSequentially(letter)))
  return costs
}

/** The figures of the dearest of these acts. */
export const typingFigures = (form: string, costs: readonly StepCost[]): Figure[] => [
  { name: `${form}: a keystroke, bytes`, value: Math.max(...costs.map(({ bytes }) => bytes)), budget: 500 },
  { name: `${form}: a keystroke, calls`, value: Math.max(...costs.map(({ calls }) => calls)), budget: 1 },
]

interface CostUntil {
  readonly calls: number
  readonly bytes: number
  readonly deep: number
}

/**
 * The cost until `text` is shown: the data sent up to and including that call, and how deep the requests answered before it are. With
 * `step` nothing before that mark counts. The phone has to keep the data that it is sent (`keepData`).
 */
export function costUntil(
  report: Pick<Report, 'setData' | 'requests'>,
  text: string,
  step?: string,
): CostUntil {
  const ofStep = <T extends { step: string }>(all: T[]) =>
    all.filter((one) => step === undefined || one.step === step)
  const setData = ofStep(report.setData)
  const last = setData.findIndex(({ data }) => JSON.stringify(data ?? {}).includes(text))
  const shown = setData[last]
  if (!shown) throw new Error(`${text} was never sent to a page`)
  const calls = setData.slice(0, last + 1)
  const bytes = calls.reduce((sum, call) => sum + call.bytes, 0)
  const answered = ofStep(report.requests).filter(({ at, ms }) => ms !== undefined && at + ms <= shown.at)
  return { calls: calls.length, bytes, deep: requestDepth(answered) }
}
