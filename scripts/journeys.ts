// npm run journeys: the residents' journeys on the built mini-program, on the mock build or on the demo.
import { existsSync } from 'node:fs'
import { findChromium } from './chromium'
import { Misuse, oneOf, runCommand, type Values } from './lib/command-line'
import { DEMO, journeyFiles, MOCK } from './lib/journey-files'
import { runNodeTests } from './lib/node-tests'

const NAMES = [...new Set([...journeyFiles('mock'), ...journeyFiles('demo')])].map(nameOf)

const COMMAND = {
  name: 'npm run journeys --',
  about:
    'Takes every journey of tests/weapp on the built mini-program; npm test takes those of the mock build and some of the demo.',
  flags: {
    demo: {
      type: 'boolean',
      about:
        'on the demo build, with the backend inside and every request that would leave the phone refused',
    },
    only: { type: 'string', value: 'NAMES', multiple: true, about: `some of ${NAMES.join(',')}` },
  },
  usage: '[--demo] [--only NAMES]',
} as const

function nameOf(file: string): string {
  return file.replace(/^.*\/|\.test\.ts$/g, '')
}

async function main({ demo, only = [] }: Values<typeof COMMAND.flags>): Promise<void> {
  const build = demo ? DEMO : MOCK
  const wanted = only.flatMap((list) => list.split(',')).map((name) => oneOf('only', name, NAMES))
  const files = journeyFiles(demo ? 'demo' : 'mock').filter(
    (file) => wanted.length === 0 || wanted.includes(nameOf(file)),
  )
  if (files.length === 0) throw new Misuse(`--only ${wanted.join(',')}: not taken on ${build.dist}`)
  if (!existsSync(`${build.dist}/app.json`))
    throw new Error(`${build.dist} is not built: run npm run ${build.script} first`)
  const env = { WANJIA_WEAPP: build.dist, CHROMIUM: await findChromium() }
  const { code } = await runNodeTests(files, ['spec:stdout'], { env })
  if (code !== 0) process.exitCode = 1
}

void runCommand(COMMAND, main)
