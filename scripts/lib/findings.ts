import { buildSync } from 'esbuild'
import type { Weapp } from '../../tools/weapp-host/driver/weapp'
import { axeOn } from './axe-on-page'
import type { Finding, InspectOptions } from './inspect-page'

/** Pixels at the bottom of the host's phone, pixels that a finger needs, and the contrast of WCAG AA. */
const OPTIONS: InspectOptions = { safeBottom: 34, tap: 44, contrast: 4.5 }
/** WeChat's own bounds, but for the nodes: of those it allows 1,000, and a page of ours has fewer than 500. */
const LIMITS = { nodes: 499, depth: 30, maxChildren: 60, setDataBytes: 256 * 1024, setDataRate: 20 }

const bundled = buildSync({
  entryPoints: ['scripts/lib/inspect-page.ts'],
  bundle: true,
  format: 'iife',
  globalName: 'inspection',
  write: false,
  logLevel: 'error',
})
const CODE = bundled.outputFiles[0]?.text ?? ''

const inspect = (app: Weapp): Promise<Finding[]> =>
  app.tab.evaluate(`(() => { ${CODE}; return inspection.inspectPage(${JSON.stringify(OPTIONS)}) })()`)

/** The most setData calls within one second. */
const busiest = (times: readonly number[]) =>
  Math.max(0, ...times.map((start) => times.filter((at) => at >= start && at < start + 1_000).length))

/** Makes each gesture a step of the report, because a driver taps faster than a finger. */
export async function stepByGesture({ tab }: Weapp): Promise<void> {
  await tab.evaluate(() => {
    let count = 0
    for (const gesture of ['pointerdown', 'input'])
      document.addEventListener(gesture, () => window.weapp?.mark(`gesture ${++count}`), true)
  })
}

/** The findings on the top page by WeChat's audit and by our own rules. */
export async function findingsOn(app: Weapp): Promise<Finding[]> {
  const { shape, setData } = await app.report()
  const here = (await app.stack()).at(-1)?.path
  const own = setData.filter(({ page }) => page === here)
  const steps = [...new Set(own.map(({ step }) => step))]
  const rates = steps.map((step) => busiest(own.filter((call) => call.step === step).map(({ at }) => at)))
  const measured: [rule: string, value: number, limit: number][] = [
    ['nodes', shape.nodes, LIMITS.nodes],
    ['depth', shape.depth, LIMITS.depth],
    ['children', shape.maxChildren, LIMITS.maxChildren],
    ['setData size', Math.max(0, ...own.map(({ bytes }) => bytes)), LIMITS.setDataBytes],
    ['setData rate', Math.max(0, ...rates), LIMITS.setDataRate],
  ]
  const tooMuch = measured.filter(([, value, limit]) => value > limit)
  return [
    ...tooMuch.map(([rule, value, limit]) => ({ rule, what: `${value} of ${limit}` })),
    ...(await inspect(app)),
    ...(await axeOn(app)),
  ]
}
