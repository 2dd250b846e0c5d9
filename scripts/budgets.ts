// npm run budgets: measures what the built mini-program costs, and compares it with the budgets and with docs/budgets.json.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { DIST, openStage } from '../tools/journeys/drivers/stage'
import { findChromium } from './chromium'
import { runCommand } from './lib/command-line'
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

const COMMAND = {
  name: 'npm run budgets --',
  about: `What the built mini-program costs, against the budgets and the figures in ${FILE}.`,
  flags: { write: { type: 'boolean', about: `write the figures into ${FILE}` } },
} as const

async function main({ write }: { write: boolean }): Promise<void> {
  const figures = await measure()
  print(figures, committed())
  const over = figures.filter(({ value, budget, tolerated }) => value > (tolerated ?? budget))
  if (write) {
    const text = JSON.stringify(Object.fromEntries(figures.map(({ name, value }) => [name, value])), null, 2)
    writeFileSync(FILE, `${text}\n`)
  }
  if (over.length === 0) return
  console.error(`over budget: ${over.map(({ name }) => name).join('; ')}`)
  process.exitCode = 1
}

void runCommand(COMMAND, main)
