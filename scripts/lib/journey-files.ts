import { readdirSync } from 'node:fs'

const FOLDER = 'tests/weapp'

/** The builds on which journeys are taken, each with the script that makes it. */
export const MOCK = { dist: 'dist/weapp-mock', script: 'build:weapp:mock' } as const
export const DEMO = { dist: 'dist/weapp-demo', script: 'build:weapp:demo' } as const

/** Files whose journeys run on builds of their own, with the reason why they are none of the demo's. */
const NOT_ON_THE_DEMO: readonly (readonly [file: string, reason: string])[] = [
  ['native-client.test.ts', 'It runs a native mini-program of another maker, which calls a server.'],
  ['observed-form.test.ts', 'It runs a mock build in the form 2021-02; the demo is built for one form.'],
]

/** The files of journeys that npm test takes on the demo. Together they use each kind of call, 测试台, and a restart. */
export const DEMO_SAMPLE: readonly string[] = ['demo', 'console', 'complaints', 'fees', 'repairs'].map(
  (name) => `${FOLDER}/${name}.test.ts`,
)

/** The test files with the journeys of a build. */
export function journeyFiles(build: 'mock' | 'demo'): readonly string[] {
  const left = build === 'demo' ? NOT_ON_THE_DEMO.map(([file]) => file) : ['demo.test.ts']
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.test.ts') && !left.includes(file))
    .map((file) => `${FOLDER}/${file}`)
}
