// npm run audit:rules: checks WeChat's audit rules and our own on every page, in light mode and in dark mode with the largest text.
import { existsSync } from 'node:fs'
import { inAppearance } from '../tools/journeys/drivers/appearance'
import { DIST, openStage } from '../tools/journeys/drivers/stage'
import type { Look } from '../tools/journeys/phone'
import type { Weapp } from '../tools/weapp-host/driver/weapp'
import { findChromium } from './chromium'
import { auditStyles } from './lib/audit-styles'
import { runCommand } from './lib/command-line'
import { findingsOn } from './lib/findings'
import type { Finding } from './lib/inspect-page'
import { takeTour } from './lib/page-tour'

const RULES = [
  'setData size',
  'setData rate',
  'nodes',
  'depth',
  'children',
  'image ratio',
  'tap area',
  'safe area',
  'no :active',
  'inertia scrolling',
  'text contrast',
  'text cut',
  'control role',
  'control name',
] as const

/** The look in which the pages are walked; each is then looked at in light mode with the normal text as well. */
const DARK: Look = { dark: true, preferences: { theme: 'auto', textScale: 'larger' } }

/** The findings on the top page in both looks, each with its look. The phone is dark again afterwards. */
async function findingsInBothLooks(app: Weapp): Promise<Finding[]> {
  const dark = await findingsOn(app)
  await app.setDark(false)
  const light = await inAppearance(app.$('.wj-screen'), { theme: 'auto', textScale: 'normal' }, async () => {
    await app.settled()
    return findingsOn(app)
  })
  await app.setDark(true)
  const called = (look: string, found: readonly Finding[]) =>
    found.map(({ rule, what }) => ({ rule, what: `(${look}) ${what}` }))
  return [...called('dark', dark), ...called('light', light)]
}

function print(findings: readonly Finding[], stops: number): void {
  console.log(`  ${stops} pages and states, light and dark with the largest text`)
  for (const rule of RULES) {
    const broken = [...new Set(findings.filter((finding) => finding.rule === rule).map(({ what }) => what))]
    console.log(`  ${broken.length === 0 ? '✔' : '✘'} ${rule}`)
    for (const what of broken) console.log(`      ${what}`)
  }
}

async function main(): Promise<void> {
  if (!existsSync(`${DIST}/app.json`)) throw new Error(`${DIST} is not built: npm run build:weapp:mock`)
  process.env.CHROMIUM = await findChromium(() => undefined)
  const findings = auditStyles(DIST)
  let stops = 0
  const stage = await openStage()
  try {
    await takeTour(stage, DARK, async ({ name }, { app }) => {
      stops += 1
      const found = await findingsInBothLooks(app)
      findings.push(...found.map(({ rule, what }) => ({ rule, what: `${name} ${what}` })))
    })
  } finally {
    await stage.close()
  }
  print(findings, stops)
  if (findings.length > 0) process.exitCode = 1
}

const COMMAND = {
  name: 'npm run audit:rules --',
  about: `WeChat's audit rules that a machine can check, and ours, on every page of ${DIST}.`,
  flags: {},
}

void runCommand(COMMAND, main)
