import fc from 'fast-check'
import { createTestMock } from '~tests/support/mock'
import { applicationStep, runApplicationStep } from './steps/applications'
import { gather, type Actors } from './steps/actors'
import { moneyStep, runMoneyStep } from './steps/money'
import { rentalStep, runRentalStep } from './steps/rental'
import { repairStep, runRepairStep } from './steps/repairs'
import { expectMoneyKept, expectOneOwner, expectRentalKept, watch } from './steps/rules'
import { nothingSpent, signInStep, runSignInStep, type Spent } from './steps/sign-in'

const of = <K extends string, T>(area: K, step: fc.Arbitrary<T>) =>
  fc.record({ area: fc.constant(area), step })

const anything = fc.oneof(
  of('applications', applicationStep),
  of('money', moneyStep),
  of('rental', rentalStep),
  of('repairs', repairStep),
  of('signIn', signInStep),
)
/** Long enough for steps to affect each other. */
const LIVES = { minLength: 12, maxLength: 30, size: 'max' } as const
/** Enough for a loaded machine. Most time is needed to shrink a failure. */
const TIMEOUT = 60_000
type Anything = typeof anything extends fc.Arbitrary<infer T> ? T : never

function take(actors: Actors, spent: Spent, one: Anything): Promise<void> {
  switch (one.area) {
    case 'applications':
      return runApplicationStep(actors, one.step)
    case 'money':
      return runMoneyStep(actors, one.step)
    case 'rental':
      return runRentalStep(actors, one.step)
    case 'repairs':
      return runRepairStep(actors, one.step)
    case 'signIn':
      return runSignInStep(actors, spent, one.step)
  }
}

/** Runs the steps on a new world and checks the rules after each step. */
async function live(steps: readonly Anything[]): Promise<void> {
  const mock = createTestMock()
  const actors = gather(mock)
  const spent = nothingSpent()
  const look = watch(mock)
  look('begin')
  for (const one of steps) {
    await take(actors, spent, one)
    expectOneOwner(mock)
    expectMoneyKept(mock)
    expectRentalKept(mock)
    look(one.step.kind)
    expect(spent.again).toEqual([])
  }
}

test(
  '无论居民、平台、物业、租房用户怎样操作、时间怎样流逝，世界的规则都在',
  async () => {
    await fc.assert(fc.asyncProperty(fc.array(anything, LIVES), live), { numRuns: 30 })
  },
  TIMEOUT,
)

test.each([
  ['申请与审核：一套房屋至多一个业主，审核过的不再变', 'applications' as const, applicationStep],
  ['开单与付款：钱不多不少，付过的不变', 'money' as const, moneyStep],
  ['租房：看房申请一人一房一次，转账一单一次，邀请码填一次', 'rental' as const, rentalStep],
  ['报修：只沿流程由物业人员走，或由报修记录结掉', 'repairs' as const, repairStep],
  ['登录：验证码、微信code、旧token各用一次', 'signIn' as const, signInStep],
])(
  '%s',
  async (_, area, step) => {
    const steps = fc.array(of(area, step as fc.Arbitrary<unknown>), LIVES)
    await fc.assert(
      fc.asyncProperty(steps, (given) => live(given as readonly Anything[])),
      { numRuns: 15 },
    )
  },
  TIMEOUT,
)
