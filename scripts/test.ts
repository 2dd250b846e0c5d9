// npm test: every check in order, up to the first that fails.
import { oneOf, runCommand } from './lib/command-line'
import { stages, type Stage } from './lib/stages'

const NAMES = stages.map(({ name }) => name)
const COMMAND = {
  name: 'npm test --',
  about: 'Every check in order, up to the first that fails.',
  flags: {
    only: { type: 'string', value: 'STAGES', multiple: true, about: `some of ${NAMES.join(',')}` },
  },
} as const

function chosen(only: readonly string[] = []): readonly Stage[] {
  const names = only.flatMap((list) => list.split(',')).map((name) => oneOf('only', name, NAMES))
  return names.length > 0 ? stages.filter(({ name }) => names.includes(name)) : stages
}

async function main({ only }: { only?: readonly string[] }): Promise<void> {
  let passed = 0
  let failed = 0
  for (const stage of chosen(only)) {
    console.log(`\n▶ ${stage.name}`)
    const started = Date.now()
    const outcome = await stage.run()
    passed += outcome.passed
    failed += outcome.failed
    const seconds = ((Date.now() - started) / 1000).toFixed(1)
    console.log(`${outcome.ok ? '✔' : '✘'} ${stage.name} (${seconds} s)`)
    if (outcome.ok) continue
    // A stage without tests of its own counts as one.
    if (outcome.failed === 0) failed += 1
    process.exitCode = 1
    break
  }
  console.log(`\n${passed} passed, ${failed} failed`)
}

void runCommand(COMMAND, main)
