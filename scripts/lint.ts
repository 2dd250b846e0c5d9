// npm run lint: runs all linters side by side and prints their output one after the other. Files that were clean and have not changed
// are skipped; a fresh clone checks everything.
import { runCommand } from './lib/command-line'
import { bin, run } from './lib/run'

const SOURCES = ['src', 'mock', 'tests', 'scripts', 'tools', 'config', 'types', '*.{js,mjs,json}']
const CACHE = 'node_modules/.cache'
const KEPT = ['--cache', '--cache-strategy', 'content', '--cache-location']

const LINTERS: [name: string, args: string[]][] = [
  ['eslint', ['--max-warnings', '0', ...KEPT, `${CACHE}/eslint/`, '.']],
  ['prettier', ['--check', '--log-level', 'warn', ...KEPT, `${CACHE}/prettier.json`, ...SOURCES]],
  ['stylelint', [...KEPT, `${CACHE}/stylelint/`, 'src/**/*.scss']],
  // oxlint finds circles of imports, type imports included.
  ['oxlint', ['.']],
  // knip finds files and exports that nothing uses.
  ['knip', ['--no-progress', '--no-config-hints']],
]

async function main(): Promise<void> {
  const ends = await Promise.all(LINTERS.map(([name, args]) => run(bin(name), args, { capture: true })))
  ends.forEach(({ code, output }, index) => {
    if (code === 0) return
    console.error(`${LINTERS[index]?.[0]}:\n${output.trim()}\n`)
    process.exitCode = 1
  })
}

void runCommand({ name: 'npm run lint --', about: 'All linters side by side.', flags: {} }, main)
