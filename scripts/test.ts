// npm test: every check, side by side, up to the first that fails.
import { availableParallelism } from 'node:os'
import { oneOf, runCommand } from './lib/command-line'
import { runStages, type Stage, type Watcher } from './lib/schedule'
import { stages } from './lib/stages'

/**
 * The number of stages at once: one more than cores, because the stages with a browser wait half of their time. With many more, the browsers
 * would exceed their time limits.
 */
const LANES = Math.min(availableParallelism() + 1, 4)

const NAMES = stages.map(({ name }) => name)
const COMMAND = {
  name: 'npm test --',
  about: 'Every check, side by side, up to the first that fails.',
  flags: {
    only: { type: 'string', value: 'STAGES', multiple: true, about: `some of ${NAMES.join(',')}` },
  },
} as const

function chosen(only: readonly string[] = []): readonly Stage[] {
  const names = only.flatMap((list) => list.split(',')).map((name) => oneOf('only', name, NAMES))
  return names.length > 0 ? stages.filter(({ name }) => names.includes(name)) : stages
}

/** Prints a stage's output in one piece when the stage ends, below a line with its result. */
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

async function main({ only }: { only?: readonly string[] }): Promise<void> {
  const ends = await runStages(chosen(only), LANES, printer, untilInterrupted())
  const sum = (count: 'passed' | 'failed') => ends.reduce((total, { outcome }) => total + outcome[count], 0)
  const broken = ends.find(({ outcome }) => !outcome.ok)
  // A failed stage without tests of its own counts as one failure.
  const failed = sum('failed') + (broken && broken.outcome.failed === 0 ? 1 : 0)
  if (broken) {
    console.log(`${broken.stage.name} failed; what was not finished by then was stopped`)
    process.exitCode = 1
  }
  console.log(`\n${sum('passed')} passed, ${failed} failed`)
}

void runCommand(COMMAND, main)
