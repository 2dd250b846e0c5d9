import { availableParallelism } from 'node:os'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { findChromium } from '../chromium'
import { h5Faults, weappFaults, weights } from './bundles'
import { formFaults } from './gate/one-form'
import { DEMO, DEMO_SAMPLE, journeyFiles } from './journey-files'
import { runNodeTests } from './node-tests'
import { bin, run, type Finished } from './run'
import type { Outcome, Stage } from './schedule'

const REPORTS = 'node_modules/.cache/reports'
const npm = 'npm'
const COLOURS: Record<string, string> = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}

const without = (ok: boolean, output: string): Outcome => ({ ok, passed: 0, failed: 0, output })
const plain = ({ code, output }: Finished): Outcome => without(code === 0, output)

/** The Chromium for all stages. It is searched only once, because searching may install it. */
let chromium: Promise<string> | undefined
async function browserEnv(): Promise<{ CHROMIUM: string }> {
  chromium ??= findChromium()
  return { CHROMIUM: await chromium }
}

const script =
  (name: string, browser = false): Stage['run'] =>
  async (signal) => {
    const env = { ...COLOURS, ...(browser ? await browserEnv() : {}) }
    return plain(await run(npm, ['run', '--silent', name], { capture: true, env, signal }))
  }

interface JestReport {
  numPassedTests: number
  numFailedTests: number
  numRuntimeErrorTestSuites: number
}

/** A single worker would keep all that 200 test files leave behind, and take half as long again to collect it. */
const WORKERS = Math.max(2, availableParallelism() - 1)

async function jest(signal: AbortSignal): Promise<Outcome> {
  mkdirSync(REPORTS, { recursive: true })
  const report = `${REPORTS}/jest.json`
  rmSync(report, { force: true })
  const args = ['--ci', '--json', `--outputFile=${report}`, `--maxWorkers=${WORKERS}`]
  const { code, output } = await run(bin('jest'), args, { capture: true, env: COLOURS, signal })
  if (!existsSync(report)) return without(false, output)
  const counts = JSON.parse(readFileSync(report, 'utf8')) as JestReport
  const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites
  return { ok: code === 0, passed: counts.numPassedTests, failed, output }
}

const testsIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.test.ts'))
        .map((file) => `${folder}/${file}`)
    : []

/** Runs files of node:test, of which there may be none. The tests find Chromium by the variable CHROMIUM. */
const nodeTests =
  (name: string, files: readonly string[], settings: Record<string, string> = {}): Stage['run'] =>
  async (signal) => {
    if (files.length === 0) return without(true, '')
    mkdirSync(REPORTS, { recursive: true })
    const report = `${REPORTS}/${name}.tap`
    rmSync(report, { force: true })
    const env = { ...COLOURS, ...(await browserEnv()), ...settings }
    const reporters = ['spec:stdout', `tap:${report}`]
    const { code, output } = await runNodeTests(files, reporters, { capture: true, env, signal })
    const tap = existsSync(report) ? readFileSync(report, 'utf8') : ''
    const count = (word: string) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0)
    return { ok: code === 0, passed: count('pass'), failed: count('fail') + count('cancelled'), output }
  }

/** The builds with the settings of each. The mock build in the observed form is for the journeys of that form (tests/weapp/observed-form.test.ts). */
const BUILDS: readonly (readonly [script: string, settings?: Record<string, string>])[] = [
  ['build:h5'],
  ['build:weapp:mock'],
  ['build:weapp:mock', { WANJIA_WEAPP_FORM: '2021-02' }],
  ['build:weapp:demo'],
  ['build:weapp'],
]

/** Builds one after the other, because two builds of Taro at once disturb each other. */
async function builds(signal: AbortSignal): Promise<Outcome> {
  const said: string[] = []
  for (const [name, env = {}] of BUILDS) {
    const started = Date.now()
    const { code, output } = await run(npm, ['run', '--silent', name], { capture: true, env, signal })
    const seconds = ((Date.now() - started) / 1000).toFixed(1)
    const settings = Object.values(env).map((value) => ` (${value})`)
    said.push(`  ${name}${settings.join('')}: ${code === 0 ? 'built' : 'failed'} in ${seconds} s`)
    if (code === 0) continue
    const lines = output.trim().split('\n')
    const first = lines.findIndex((line) => /✖ Errors|ERROR in/.test(line))
    return without(
      false,
      [...said, ...(first < 0 ? lines.slice(-40) : lines.slice(first, first + 40))].join('\n'),
    )
  }
  return without(true, said.join('\n'))
}

const OBSERVED = 'dist/weapp-mock-2021-02'

function bundles(): Promise<Outcome> {
  const faults = [
    ...weappFaults('dist/weapp', 'production').map((fault) => `dist/weapp/${fault}`),
    ...weappFaults('dist/weapp-mock', 'mock').map((fault) => `dist/weapp-mock/${fault}`),
    ...weappFaults(OBSERVED, 'mock').map((fault) => `${OBSERVED}/${fault}`),
    ...formFaults('dist/weapp-mock', '2020-11').map((fault) => `dist/weapp-mock/${fault}`),
    ...formFaults(OBSERVED, '2021-02').map((fault) => `${OBSERVED}/${fault}`),
    ...weappFaults('dist/weapp-demo', 'demo').map((fault) => `dist/weapp-demo/${fault}`),
    ...h5Faults('dist/h5').map((fault) => `dist/h5/${fault}`),
  ]
  const lines = [
    ...faults,
    ...weights('dist/weapp').map(([line]) => `weapp ${line}`),
    ...weights('dist/weapp-demo', 'demo').map(([line]) => `weapp-demo ${line}`),
  ]
  return Promise.resolve(without(faults.length === 0, lines.map((line) => `  ${line}`).join('\n')))
}

/** WeChat's own checks. Their package is not installed by `npm ci`, so that they run in CI and where somebody has installed it. */
async function official(signal: AbortSignal): Promise<Outcome> {
  const tools = 'tools/delivery'
  if (process.env.CI) {
    const installed = await run(npm, ['ci', '--prefix', tools], { capture: true, signal })
    if (installed.code !== 0) return plain(installed)
  }
  if (!existsSync(`${tools}/node_modules/miniprogram-ci`)) {
    return without(true, `  left out: npm ci --prefix ${tools} installs what they need`)
  }
  const said: string[] = []
  for (const dist of ['dist/weapp', 'dist/weapp-mock', 'dist/weapp-demo']) {
    const checked = await run(bin('tsx'), [`${tools}/official-checks.ts`, dist], { capture: true, signal })
    said.push(checked.output)
    if (checked.code !== 0) return without(false, said.join('\n'))
  }
  return without(true, said.join('\n'))
}

/** The stages of `npm test`. Long ones, and those that others need, come first, so that none runs alone at the end. */
export const stages: readonly Stage[] = [
  { name: 'builds', run: builds },
  { name: 'lint', run: script('lint') },
  { name: 'typecheck', run: script('typecheck') },
  { name: 'jest', run: jest },
  { name: 'weapp', needs: ['builds'], run: nodeTests('weapp', journeyFiles('mock')) },
  {
    name: 'demo',
    needs: ['builds'],
    run: nodeTests('demo', DEMO_SAMPLE, { WANJIA_WEAPP: DEMO.dist }),
  },
  { name: 'e2e', needs: ['builds'], run: nodeTests('e2e', testsIn('tests/e2e')) },
  { name: 'audit:rules', needs: ['builds'], run: script('audit:rules', true) },
  { name: 'budgets', needs: ['builds'], run: script('budgets', true) },
  { name: 'weapp-host', run: nodeTests('weapp-host', testsIn('tools/weapp-host/tests')) },
  // It starts the preview's own build in watch mode, which must not run beside the other builds.
  { name: 'commands', needs: ['builds'], run: nodeTests('commands', testsIn('tests/commands')) },
  { name: 'conformance', run: nodeTests('conformance', testsIn('tools/conformance/tests')) },
  { name: 'delivery', run: nodeTests('delivery', testsIn('tools/delivery/tests')) },
  { name: 'bundles', needs: ['builds'], run: bundles },
  // In CI it installs a package into a folder that these stages read.
  { name: 'official', needs: ['builds', 'lint', 'typecheck', 'delivery'], run: official },
]
