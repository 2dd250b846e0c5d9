// npm run check: lint, types, and the tests that reach what has changed since the last commit.
import { existsSync } from 'node:fs'
import { runCommand } from './lib/command-line'
import { bin, run } from './lib/run'
import { runStages, type Outcome, type Stage } from './lib/schedule'

const npm = 'npm'
/** Files that jest relates to tests by their imports. */
const FOLLOWED = /^(src|mock|tests|scripts|tools|config)\/.*\.(tsx?|js|json)$/

async function git(...args: string[]): Promise<string[]> {
  const { code, output } = await run('git', args, { capture: true })
  if (code !== 0) throw new Error(output)
  return output.split('\n').filter((line) => line !== '')
}

/** Files that differ from `since`, and files that git does not track yet. */
async function changedFiles(since: string): Promise<string[]> {
  const known = await git('diff', '--name-only', '--relative', since)
  const fresh = await git('ls-files', '--others', '--exclude-standard')
  return [...new Set([...known, ...fresh])].filter(existsSync)
}

const stage = (name: string, command: string, args: readonly string[]): Stage => ({
  name,
  async run(signal): Promise<Outcome> {
    const { code, output } = await run(command, args, { capture: true, signal })
    return { ok: code === 0, passed: 0, failed: 0, output }
  },
})

const COMMAND = {
  name: 'npm run check --',
  about: 'Lint, types, and the tests that reach what has changed.',
  flags: {
    since: { type: 'string', value: 'COMMIT', about: 'what to compare with; the last commit without it' },
  },
} as const

async function main({ since = 'HEAD' }: { since?: string }): Promise<void> {
  const changed = await changedFiles(since)
  console.log(`${changed.length} changed files`)
  if (changed.length === 0) return
  const related = [
    '--ci',
    '--passWithNoTests',
    '--findRelatedTests',
    ...changed.filter((file) => FOLLOWED.test(file)),
  ]
  const stages = [
    stage('tests of what changed', bin('jest'), related),
    stage('types', npm, ['run', '--silent', 'typecheck']),
    stage('lint', npm, ['run', '--silent', 'lint']),
  ]
  const watcher = {
    started: () => undefined,
    ended({ name }: Stage, { ok, output }: Outcome, seconds: number) {
      console.log(`${ok ? '✔' : '✘'} ${name} (${seconds.toFixed(1)} s)`)
      if (!ok) console.log(`\n${output.trim()}`)
    },
  }
  const ends = await runStages(stages, 2, watcher, new AbortController().signal)
  if (ends.some(({ outcome }) => !outcome.ok)) process.exitCode = 1
}

void runCommand(COMMAND, main)
