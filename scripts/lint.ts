// npm run lint: the three linters side by side; what they say is printed one after the other.
import { runCommand } from './lib/command-line'
import { bin, run } from './lib/run'

const SOURCES = ['src', 'mock', 'tests', 'scripts', 'tools', 'config', 'types', '*.{js,mjs,json}']

const LINTERS: [name: string, args: string[]][] = [
  ['eslint', ['--max-warnings', '0', '.']],
  ['prettier', ['--check', '--log-level', 'warn', ...SOURCES]],
  ['stylelint', ['src/**/*.scss']],
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
