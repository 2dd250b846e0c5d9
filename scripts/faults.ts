// npm run faults: every call and every page × every fault that a network and a backend can have, counted.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { runCommand } from './lib/command-line'
import { bin, run } from './lib/run'
import { ALLOWED } from '../tests/faults/allowed'

const REPORT = 'node_modules/.cache/faults.json'

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly { readonly message: string }[]
}

const COMMAND = {
  name: 'npm run faults --',
  about:
    'Tries every call, page and action with every fault; npm test tries a sample. Prints how many cells there are, those that fell, and those that may differ with the reason.',
  flags: { only: { type: 'string', value: 'TEXT', about: 'only cells whose name contains TEXT' } },
} as const

async function main({ only }: { only?: string }): Promise<void> {
  const args = ['tests/faults', '--ci', '--json', `--outputFile=${REPORT}`, ...(only ? ['-t', only] : [])]
  // The report of an earlier run must not pass for that of a run that ended without one.
  rmSync(REPORT, { force: true })
  // The folder does not exist in a fresh checkout, and jest does not make it.
  mkdirSync(path.dirname(REPORT), { recursive: true })
  const { code, output } = await run(bin('jest'), args, { capture: true, env: { WANJIA_FAULTS: 'all' } })
  if (!existsSync(REPORT)) {
    console.error(output)
    throw new Error(`jest ended with ${code} and without a report; what it printed stands above`)
  }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(REPORT, 'utf8')) as Report
  for (const { message } of testResults) if (message.trim() !== '') console.error(message.trim())
  for (const { call, kind, why } of ALLOWED) console.log(`  may differ: ${call} × ${kind}: ${why}`)
  const differing =
    ALLOWED.length === 0 ? 'none may differ' : `${ALLOWED.length} kinds of cells may differ, see above`
  console.log(`${numPassedTests + numFailedTests} cells, ${numFailedTests} fell; ${differing}`)
  if (numFailedTests > 0) process.exitCode = 1
}

void runCommand(COMMAND, main)
