import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { personas } from '../../mock/personas'
import { packageSizes } from '../../tools/weapp-host/compile/sizes'
import { routeFaults } from './routes'

const KB = 1024
/** What a build for WeChat may weigh: DESIGN's budgets, well below WeChat's 2 MB. */
const BUDGET = { main: 480 * KB, sub: 150 * KB, total: 1.3 * KB * KB }

type Parse = (code: string, options: { ecmaVersion: number; sourceType: 'script' }) => unknown

// The parser of webpack, whose version is pinned.
const { parse } = createRequire(require.resolve('webpack'))('acorn') as { parse: Parse }

const CODE = /\.(js|json|wxml|wxss|wxs|html|css)$/

const LEFTOVERS: [RegExp, string][] = [
  [/\bmsw\b|mockServiceWorker/i, 'code of the mock (msw)'],
  [/process\.env\./, 'an environment variable that nobody has filled in'],
  [/sourceMappingURL=/, 'a link to a source map'],
  [/\bfigcaption\b/, "Taro's HTML parser, which config/index.ts leaves out"],
  [/refresher-two-level/, 'attributes of components that nobody uses (config/lean-components.ts)'],
  [/-----BEGIN [A-Z ]*PRIVATE KEY|appsecret/i, 'a secret'],
]
const MOCK_ONLY: [RegExp, string][] = [
  [/packages\/console\b|\bconsole-entrance\b|\/__mock\//, 'the console for testers'],
  [/127\.0\.0\.1|\blocalhost\b/, 'a loopback address'],
  [/1900000\d{4}/, 'a phone of the mock world'],
  [/http:\/\/(?!taro\.com|www\.w3\.org)[a-z]/, 'an address without https'],
  [
    new RegExp(personas.flatMap(({ name, phone }) => (phone ? [name] : [])).join('|')),
    'a name of the mock world',
  ],
]

export const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort()

function found(folder: string, file: string, patterns: [RegExp, string][]): string[] {
  const text = readFileSync(join(folder, file), 'utf8')
  return patterns.flatMap(([pattern, what]) => {
    const hit = pattern.exec(text)
    return hit ? [`${file}: ${what}: …${text.slice(Math.max(0, hit.index - 30), hit.index + 50)}…`] : []
  })
}

function unreadable(folder: string, file: string, ecmaVersion: number): string[] {
  try {
    parse(readFileSync(join(folder, file), 'utf8'), { ecmaVersion, sourceType: 'script' })
    return []
  } catch (error) {
    return [`${file}: not JavaScript of ES${ecmaVersion}: ${String(error)}`]
  }
}

const percent = (part: number, whole: number) => `${(part / KB).toFixed(1)} KB of ${Math.round(whole / KB)}`

export interface Weight {
  /** main, the sub-package's root, or total. */
  name: string
  bytes: number
  budget: number
}

export function weightsOf(folder: string): Weight[] {
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as Parameters<typeof packageSizes>[0]
  const sizes = packageSizes(app, filesUnder(folder), (file) => statSync(join(folder, file)).size)
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  return [
    ...sizes.map(({ root, bytes }) =>
      root === '' ? { name: 'main', bytes, budget: BUDGET.main } : { name: root, bytes, budget: BUDGET.sub },
    ),
    { name: 'total', bytes: total, budget: BUDGET.total },
  ]
}

/** Packages and their weight against the budget: [line, too heavy]. */
export const weights = (folder: string): [line: string, tooHeavy: boolean][] =>
  weightsOf(folder).map(({ name, bytes, budget }) => [`${name}: ${percent(bytes, budget)}`, bytes > budget])

/** What must not be in a build for WeChat; `production` also forbids every trace of the mock world. */
export function weappFaults(folder: string, production: boolean): string[] {
  const files = filesUnder(folder)
  const patterns = production ? [...LEFTOVERS, ...MOCK_ONLY] : LEFTOVERS
  return [
    ...files.filter((file) => file.endsWith('.map')).map((file) => `${file}: a source map`),
    ...files.filter((file) => CODE.test(file)).flatMap((file) => found(folder, file, patterns)),
    ...files.filter((file) => file.endsWith('.js')).flatMap((file) => unreadable(folder, file, 2019)),
    ...routeFaults(folder, files),
    ...(production ? weights(folder) : []).flatMap(([line, tooHeavy]) =>
      tooHeavy ? [`over budget: ${line}`] : [],
    ),
  ]
}

export function h5Faults(folder: string): string[] {
  const scripts = filesUnder(folder).filter((file) => file.endsWith('.js'))
  return scripts.flatMap((file) => unreadable(folder, file, 2022))
}
