// npm run budgets [-- --write]: what the built mini-program costs, against the budgets and the figures committed last.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { DIST, openStage } from '../tests/weapp/support/journeys'
import { findChromium } from './chromium'
import { behaviourFigures, packageFigures } from './lib/figures'
import type { Figure } from './lib/measure'

const PRODUCTION = 'dist/weapp'
const FILE = 'docs/budgets.json'

type Committed = Readonly<Record<string, number>>

const committed = (): Committed =>
  existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Committed) : {}

function change(value: number, last: number | undefined): string {
  if (last === undefined) return 'new'
  return value === last ? '' : `${value > last ? '+' : ''}${value - last}`
}

function print(figures: readonly Figure[], last: Committed): void {
  const rows = figures.map(({ name, value, budget, tolerated }) => [
    value > (tolerated ?? budget) ? '✘' : value > budget ? '△' : '✔',
    name,
    String(value),
    change(value, last[name]),
    `of ${Math.floor(budget)}`,
    tolerated === undefined ? '' : `(${tolerated} by decision)`,
  ])
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0))
  for (const [state = '', name = '', ...numbers] of rows) {
    const shown = numbers.map((text, index) => text.padStart(width(index + 2))).join('  ')
    console.log(`  ${state} ${name.padEnd(width(1))}  ${shown}`)
  }
}

async function measure(): Promise<Figure[]> {
  for (const folder of [PRODUCTION, DIST]) {
    if (!existsSync(`${folder}/app.json`))
      throw new Error(`${folder} is not built: npm run build:weapp && npm run build:weapp:mock`)
  }
  process.env.CHROMIUM = await findChromium(() => undefined)
  const stage = await openStage()
  try {
    return [...packageFigures(PRODUCTION), ...(await behaviourFigures(stage))]
  } finally {
    await stage.close()
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })
  const figures = await measure()
  print(figures, committed())
  const over = figures.filter(({ value, budget, tolerated }) => value > (tolerated ?? budget))
  if (values.write) {
    const text = JSON.stringify(Object.fromEntries(figures.map(({ name, value }) => [name, value])), null, 2)
    writeFileSync(FILE, `${text}\n`)
  }
  if (over.length === 0) return
  console.error(`over budget: ${over.map(({ name }) => name).join('; ')}`)
  process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
