import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { constants, DEMO_WORLD } from '../../config/env'
import { packageSizes } from '../../tools/weapp-host/compile/sizes'
import { addressFaults } from './gate/addresses'
import { fileFaults, type Build } from './gate/expected-files'
import { engineFaults, type Engine } from './gate/old-phones'
import { styleFaults } from './gate/old-styles'
import { mockTexts } from './gate/mock-world'
import { previewFaults } from './gate/preview'
import { secretFaults, withoutData } from './gate/secrets'
import { textsOf, type Text } from './gate/texts'
import { routeFaults } from './routes'

const KB = 1024
/** The most that a sub-package of renting may weigh, below what every other one may. */
const RENTAL = 110 * KB
const SMALLER: Readonly<Record<string, number>> = {
  'pages/rental': 90 * KB,
  'pages/rental-host': RENTAL,
  'pages/rental-publish': RENTAL,
  'pages/rental-landlord': RENTAL,
}
/** The most that a build for WeChat may weigh: DESIGN's budgets, well below WeChat's limit of 2 MB. */
const BUDGET = { main: 450 * KB, sub: 150 * KB, total: 1.3 * KB * KB }
/** The limits of a demo build: a sub-package contains the console and the mock, and the main package the console's button. */
const DEMO_BUDGET = { main: 462 * KB, sub: 400 * KB, total: 2 * KB * KB }

type Environment = Readonly<Record<string, string | undefined>>

const READABLE = /\.(js|json|wxml|wxss|wxs|txt)$/

/** Traces of unwanted code. They are searched in the code itself, because its texts alone would not show them. */
const LEFTOVERS: [RegExp, string][] = [
  [/\bmsw\b|mockServiceWorker/i, 'code of the mock (msw)'],
  [/process\.env\./, 'an environment variable that nobody has filled in'],
  [/sourceMappingURL=/, 'a link to a source map'],
  // This is the beginning of the parser's list of block elements.
  [/\barticle,figcaption,main\b/, "Taro's HTML parser, which config/lean-taro.ts leaves out"],
  [/refresher-two-level/, 'attributes of components that nobody uses (config/lean-taro.ts)'],
]
const MOCK_ONLY: [RegExp, string][] = [
  [/pages\/console\b|\bconsole-entrance\b|__mock\b/, 'the console for testers'],
  [/\/samples\b|\b(id-card|face)-\d\.jpg/, 'a sample card'],
  [/(^|[^\w-])~?mock\/|runtimes\/(browser|page|phone)/, 'a module of the mock'],
  [/demo-world|\bdemo\.invalid\b|演示数据/, 'the world of the demo build'],
  [/1900000\d{4}/, 'a phone of the mock world'],
]

export const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.split(sep).join('/'))
    .sort()

function found(text: string, patterns: [RegExp, string][]): string[] {
  return patterns.flatMap(([pattern, what]) => {
    const hit = pattern.exec(text)
    return hit ? [`${what}: …${text.slice(Math.max(0, hit.index - 30), hit.index + 50)}…`] : []
  })
}

const scriptFaults = (engine: Engine, folder: string, files: readonly string[]): string[] =>
  files
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) =>
      engineFaults(engine, file, readFileSync(join(folder, file), 'utf8')).map(
        (fault) => `${file}: ${fault}`,
      ),
    )

const sheetFaults = (folder: string, files: readonly string[]): string[] =>
  files
    .filter((file) => file.endsWith('.wxss'))
    .flatMap((file) =>
      styleFaults(readFileSync(join(folder, file), 'utf8')).map((fault) => `${file}: ${fault}`),
    )

const percent = (part: number, whole: number) => `${(part / KB).toFixed(1)} KB of ${Math.round(whole / KB)}`

export interface Weight {
  /** `main`, the root of the sub-package, or `total`. */
  name: string
  bytes: number
  budget: number
}

export function weightsOf(folder: string, budgets = BUDGET): Weight[] {
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as Parameters<typeof packageSizes>[0]
  const sizes = packageSizes(app, filesUnder(folder), (file) => statSync(join(folder, file)).size)
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  return [
    ...sizes.map(({ root, bytes }) =>
      root === ''
        ? { name: 'main', bytes, budget: budgets.main }
        : { name: root, bytes, budget: Math.min(budgets.sub, SMALLER[root] ?? budgets.sub) },
    ),
    { name: 'total', bytes: total, budget: budgets.total },
  ]
}

/** The weight of each package against its budget: [line, too heavy]. */
export const weights = (folder: string, build: Build = 'production'): [line: string, tooHeavy: boolean][] =>
  weightsOf(folder, build === 'demo' ? DEMO_BUDGET : BUDGET).map(({ name, bytes, budget }) => [
    `${name}: ${percent(bytes, budget)}`,
    bytes > budget,
  ])

interface Gate {
  readonly production: boolean
  /** Scheme and host of the configured systems. */
  readonly origins: ReadonlySet<string>
  /** All texts that the build got from its environment. */
  readonly configured: readonly string[]
}

function gateFor(build: Build, environment: Environment): Gate {
  const production = build === 'production'
  const target = { platform: 'weapp', mock: !production, demo: build === 'demo', watch: false } as const
  const values = Object.entries(constants(target, environment))
  const read = (value: string) => JSON.parse(value) as string
  const named = (ending: string) =>
    values.filter(([name]) => name.endsWith(ending)).map(([, value]) => read(value))
  const hosts = named('_HOSTS').flatMap((list) => list.split(','))
  return {
    production,
    origins: new Set([
      ...named('_BASE').flatMap((base) => (base === '' ? [] : new URL(base).origin)),
      ...hosts.map((host) => `https://${host}`),
    ]),
    configured: values.map(([, value]) => read(value)),
  }
}

function textFaults(texts: readonly Text[], { production, origins, configured }: Gate): string[] {
  const readable = texts.map(({ value, kind }) => ({ value: withoutData(value), kind }))
  const all = readable.map(({ value }) => value).join('\n')
  return [
    ...readable.flatMap((text) => addressFaults(text, origins)),
    ...(production ? texts.flatMap((text) => secretFaults(text, configured)) : []),
    ...(production ? found(all, MOCK_ONLY) : []),
    ...(production ? [...mockTexts()].filter((text) => all.includes(text)) : []).map(
      (text) => `a text of the mock world or the console: ${text}`,
    ),
  ]
}

function fileTextFaults(folder: string, file: string, gate: Gate): string[] {
  const content = readFileSync(join(folder, file), 'utf8')
  const faults = [...found(content, LEFTOVERS)]
  try {
    // The mock's file contains the hosts of the documents' examples, but calls none of them.
    if (gate.production || file !== DEMO_WORLD) faults.push(...textFaults(textsOf(file, content), gate))
  } catch (error) {
    faults.push(`cannot be read: ${String(error)}`)
  }
  return [...new Set(faults)].map((fault) => `${file}: ${fault}`)
}

/**
 * What must not be in a build for WeChat, each as `file: reason`. Only expected files and configured addresses are allowed; a production
 * build must also be free of secrets and of the mock. `environment` is that of the build.
 */
export function weappFaults(folder: string, build: Build, environment: Environment = process.env): string[] {
  const files = filesUnder(folder)
  const gate = gateFor(build, environment)
  return [
    ...fileFaults(folder, files, build),
    ...files.filter((file) => READABLE.test(file)).flatMap((file) => fileTextFaults(folder, file, gate)),
    ...scriptFaults('phone', folder, files),
    ...sheetFaults(folder, files),
    ...routeFaults(folder, files),
    ...(build === 'mock' ? [] : weights(folder, build)).flatMap(([line, tooHeavy]) =>
      tooHeavy ? [`over budget: ${line}`] : [],
    ),
  ]
}

/** What must not be in the static preview, each as `file: reason`. */
export function h5Faults(folder: string): string[] {
  const files = filesUnder(folder)
  const unread = scriptFaults('preview', folder, files)
  return unread.length > 0 ? unread : previewFaults(folder, files)
}
