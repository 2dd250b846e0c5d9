// npm test [-- --only jest,e2e]: every check in order, up to the first that fails.
import { parseArgs } from 'node:util'
import { stages, type Stage } from './lib/stages'

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

async function main(): Promise<void> {
  let passed = 0
  let failed = 0
  for (const stage of chosen()) {
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

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
