import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { findChromium } from '../chromium'
import { h5Faults, weappFaults, weights } from './bundles'
import { bin, run, type Finished } from './run'

interface Outcome {
  ok: boolean
  passed: number
  failed: number
}
export interface Stage {
  name: string
  run: () => Promise<Outcome>
}

const REPORTS = 'node_modules/.cache/reports'
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

const plain = ({ code }: Finished): Outcome => ({ ok: code === 0, passed: 0, failed: 0 })

const script = (name: string): Stage => ({
  name,
  run: async () => plain(await run(npm, ['run', '--silent', name])),
})

interface JestReport {
  numPassedTests: number
  numFailedTests: number
  numRuntimeErrorTestSuites: number
}

async function jest(): Promise<Outcome> {
  mkdirSync(REPORTS, { recursive: true })
  const report = `${REPORTS}/jest.json`
  rmSync(report, { force: true })
  const { code } = await run(bin('jest'), ['--ci', '--json', `--outputFile=${report}`])
  if (!existsSync(report)) return { ok: false, passed: 0, failed: 0 }
  const counts = JSON.parse(readFileSync(report, 'utf8')) as JestReport
  const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites
  return { ok: code === 0, passed: counts.numPassedTests, failed }
}

/** Test files of node:test in a folder; none is fine. They get a Chromium by CHROMIUM. */
async function nodeTests(folder: string, name: string): Promise<Outcome> {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.test.ts')) : []
  if (files.length === 0) return { ok: true, passed: 0, failed: 0 }
  mkdirSync(REPORTS, { recursive: true })
  const report = `${REPORTS}/${name}.tap`
  const CHROMIUM = await findChromium()
  const reporters = ['spec:stdout', `tap:${report}`].flatMap((pair) => {
    const [reporter = '', destination = ''] = pair.split(':')
    return [`--test-reporter=${reporter}`, `--test-reporter-destination=${destination}`]
  })
  const args = ['--import', 'tsx', '--test', '--test-concurrency=1', ...reporters]
  const { code } = await run(process.execPath, [...args, ...files.map((file) => `${folder}/${file}`)], {
    env: { CHROMIUM },
  })
  const tap = readFileSync(report, 'utf8')
  const count = (word: string) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0)
  return { ok: code === 0, passed: count('pass'), failed: count('fail') + count('cancelled') }
}

const BUILDS = ['build:h5', 'build:weapp:mock', 'build:weapp']

async function builds(): Promise<Outcome> {
  for (const name of BUILDS) {
    const started = Date.now()
    const { code, output } = await run(npm, ['run', '--silent', name], { capture: true })
    console.log(
      `  ${name}: ${code === 0 ? 'built' : 'failed'} in ${((Date.now() - started) / 1000).toFixed(1)} s`,
    )
    if (code === 0) continue
    const lines = output.trim().split('\n')
    const first = lines.findIndex((line) => /✖ Errors|ERROR in/.test(line))
    console.error((first < 0 ? lines.slice(-40) : lines.slice(first, first + 40)).join('\n'))
    return { ok: false, passed: 0, failed: 0 }
  }
  return { ok: true, passed: 0, failed: 0 }
}

function bundles(): Promise<Outcome> {
  const faults = [
    ...weappFaults('dist/weapp', true).map((fault) => `dist/weapp/${fault}`),
    ...weappFaults('dist/weapp-mock', false).map((fault) => `dist/weapp-mock/${fault}`),
    ...h5Faults('dist/h5').map((fault) => `dist/h5/${fault}`),
  ]
  for (const [line] of weights('dist/weapp')) console.log(`  weapp ${line}`)
  faults.forEach((fault) => console.error(`  ${fault}`))
  return Promise.resolve({ ok: faults.length === 0, passed: 0, failed: 0 })
}

/** WeChat's own checks, from a package that `npm ci` leaves out: in CI, or where somebody has installed it. */
async function official(): Promise<Outcome> {
  const tools = 'tools/delivery'
  if (process.env.CI) {
    const installed = await run(npm, ['ci', '--prefix', tools], { capture: true })
    if (installed.code !== 0) {
      console.error(installed.output)
      return plain(installed)
    }
  }
  if (!existsSync(`${tools}/node_modules/miniprogram-ci`)) {
    console.log(`  left out: npm ci --prefix ${tools} installs what they need`)
    return { ok: true, passed: 0, failed: 0 }
  }
  for (const dist of ['dist/weapp', 'dist/weapp-mock']) {
    const checked = await run(bin('tsx'), [`${tools}/official-checks.ts`, dist])
    if (checked.code !== 0) return plain(checked)
  }
  return { ok: true, passed: 0, failed: 0 }
}

export const stages: readonly Stage[] = [
  script('lint'),
  script('typecheck'),
  { name: 'jest', run: jest },
  { name: 'delivery', run: () => nodeTests('tools/delivery/tests', 'delivery') },
  { name: 'conformance', run: () => nodeTests('tools/conformance/tests', 'conformance') },
  { name: 'weapp-host', run: () => nodeTests('tools/weapp-host/tests', 'weapp-host') },
  { name: 'builds', run: builds },
  { name: 'bundles', run: bundles },
  { name: 'official', run: official },
  { name: 'weapp', run: () => nodeTests('tests/weapp', 'weapp') },
  script('budgets'),
  script('audit:rules'),
  { name: 'e2e', run: () => nodeTests('tests/e2e', 'e2e') },
  { name: 'commands', run: () => nodeTests('tests/commands', 'commands') },
]
