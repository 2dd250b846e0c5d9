/** @jest-environment node */
import { runStages, type Outcome, type Stage } from '../../scripts/lib/schedule'

const FINE: Outcome = { ok: true, passed: 0, failed: 0, output: '' }
const BROKEN: Outcome = { ...FINE, ok: false }

/** Stages that end when the test says so. */
class Bench {
  readonly events: string[] = []
  private readonly ends = new Map<string, (outcome: Outcome) => void>()

  stage(name: string, needs: string[] = []): Stage {
    return {
      name,
      needs,
      run: (signal) =>
        new Promise((resolve) => {
          const stop = () => {
            this.events.push(`stop ${name}`)
            resolve(BROKEN)
          }
          signal.addEventListener('abort', stop)
          this.ends.set(name, (outcome) => {
            signal.removeEventListener('abort', stop)
            resolve(outcome)
          })
        }),
    }
  }

  readonly watcher = {
    started: ({ name }: Stage) => void this.events.push(`start ${name}`),
    ended: ({ name }: Stage, { ok }: Outcome) => void this.events.push(`${ok ? 'pass' : 'fail'} ${name}`),
  }

  async end(name: string, outcome = FINE): Promise<void> {
    this.ends.get(name)?.(outcome)
    await new Promise((resolve) => setImmediate(resolve))
  }
}

const never = () => new AbortController().signal

test('各阶段并排运行，不超过路数，等所需的阶段结束才开始', async () => {
  const bench = new Bench()
  const stages = [
    bench.stage('builds'),
    bench.stage('weapp', ['builds']),
    bench.stage('jest'),
    bench.stage('lint'),
  ]
  const done = runStages(stages, 2, bench.watcher, never())
  expect(bench.events).toEqual(['start builds', 'start jest'])
  await bench.end('jest')
  await bench.end('builds')
  await bench.end('lint')
  await bench.end('weapp')
  expect((await done).map(({ stage }) => stage.name)).toEqual(['jest', 'builds', 'lint', 'weapp'])
  expect(bench.events.slice(2)).toEqual([
    'pass jest',
    'start lint',
    'pass builds',
    'start weapp',
    'pass lint',
    'pass weapp',
  ])
})

test('没有选中的阶段不必等', async () => {
  const bench = new Bench()
  const done = runStages([bench.stage('weapp', ['builds'])], 2, bench.watcher, never())
  await bench.end('weapp')
  expect(await done).toHaveLength(1)
})

test('一个失败，其余立即停止，不再开始，也不算结果', async () => {
  const bench = new Bench()
  const stages = [bench.stage('lint'), bench.stage('jest'), bench.stage('e2e')]
  const done = runStages(stages, 2, bench.watcher, never())
  await bench.end('lint', { ...BROKEN, failed: 3 })
  expect((await done).map(({ stage, outcome }) => [stage.name, outcome.failed])).toEqual([['lint', 3]])
  expect(bench.events).toEqual(['start lint', 'start jest', 'fail lint', 'stop jest'])
})

const thrown = () => {
  throw new Error('no Chromium')
}

test.each([
  ['立即抛出', thrown],
  ['稍后抛出', () => Promise.reject(new Error('no Chromium'))],
])('阶段%s错误也算失败，错误写在输出里', async (_, run) => {
  const bench = new Bench()
  const stage: Stage = { name: 'e2e', run }
  const [end] = await runStages([stage], 2, bench.watcher, never())
  expect(end?.outcome).toMatchObject({ ok: false, output: expect.stringContaining('no Chromium') as string })
})

test('从外面中断时全部停止，没有结果', async () => {
  const bench = new Bench()
  const outside = new AbortController()
  const done = runStages([bench.stage('lint')], 2, bench.watcher, outside.signal)
  outside.abort()
  expect(await done).toEqual([])
  expect(bench.events).toEqual(['start lint', 'stop lint'])
})
