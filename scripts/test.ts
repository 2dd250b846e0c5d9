// npm test [-- --only jest,e2e]: every check, side by side, up to the first that fails.
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { runStages, type Stage, type Watcher } from './lib/schedule'
import { stages } from './lib/stages'

/** Two keep two cores busy; more of them would press the browsers against their time limits. */
const LANES = Math.min(availableParallelism(), 4)

function chosen(): readonly Stage[] {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } })
  const names = values.only?.flatMap((list) => list.split(',')) ?? []
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name))
  if (unknown.length > 0) {
    throw new Error(
      `--only ${unknown.join(',')}: the stages are ${stages.map(({ name }) => name).join(', ')}`,
    )
  }
  return names.length > 0 ? stages.filter(({ name }) => names.includes(name)) : stages
}

/** A stage's output stays in one piece: it is printed when the stage ends, under the line that says how. */
const printer: Watcher = {
  started: ({ name }) => console.log(`▶ ${name}`),
  ended({ name }, { ok, output }, seconds) {
    console.log(`\n${ok ? '✔' : '✘'} ${name} (${seconds.toFixed(1)} s)`)
    if (output.trim() !== '') console.log(output.trimEnd())
    console.log('')
  },
}

function untilInterrupted(): AbortSignal {
  const interrupted = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      process.exitCode = 1
      interrupted.abort()
    })
  }
  return interrupted.signal
}

async function main(): Promise<void> {
  const ends = await runStages(chosen(), LANES, printer, untilInterrupted())
  const sum = (count: 'passed' | 'failed') => ends.reduce((total, { outcome }) => total + outcome[count], 0)
  const broken = ends.find(({ outcome }) => !outcome.ok)
  // A stage without tests of its own counts as one.
  const failed = sum('failed') + (broken && broken.outcome.failed === 0 ? 1 : 0)
  if (broken) {
    console.log(`${broken.stage.name} failed; what was not finished by then was stopped`)
    process.exitCode = 1
  }
  console.log(`\n${sum('passed')} passed, ${failed} failed`)
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
