// npm run weapp [-- --port 9530 --seed default --as wx:resident-owner]: the built mini-program in a phone frame in the
// browser, with the mock backend behind it.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { MOCK_ORIGIN } from '../config/env'
import { SEED_NAMES } from '../src/contract/doors/control'
import { createMock } from '../mock/create-mock'
import { personas } from '../mock/personas'
import { httpServer } from '../mock/runtimes/http'
import { show } from '../tools/weapp-host/cli'
import { freePort, isFree } from './lib/free-port'

const DIST = 'dist/weapp-mock'
const PREFERRED = 9530

const text = { type: 'string' } as const

function options() {
  const { values } = parseArgs({ options: { port: text, seed: text, as: text } })
  const seed = SEED_NAMES.find((name) => name === values.seed)
  if (values.seed !== undefined && !seed)
    throw new Error(`--seed ${values.seed}: the seeds are ${SEED_NAMES.join(', ')}`)
  return { port: values.port === undefined ? undefined : Number(values.port), seed, wxCode: values.as }
}

/** The bundle's address is fixed; whoever has the port already is most likely `npm run mock`. */
async function startMock(seed: ReturnType<typeof options>['seed']): Promise<void> {
  const port = Number(new URL(MOCK_ORIGIN).port)
  if (!(await isFree(port))) {
    console.log(`${MOCK_ORIGIN} is taken: using the mock server that runs there`)
    return
  }
  const clock = {
    now: () => Date.now(),
    sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  }
  const mock = createMock({ clock, seed, salt: String(Date.now()) })
  await new Promise<void>((resolve) =>
    httpServer(mock, (error) => console.error(error), { app: 'dist/h5' }).listen(port, '127.0.0.1', resolve),
  )
  console.log(`mock backend: ${MOCK_ORIGIN} (${mock.world.settings.seed})`)
}

async function main(): Promise<void> {
  const { port, seed, wxCode = 'wx:visitor' } = options()
  if (!existsSync(`${DIST}/app.json`))
    throw new Error(`${DIST} 还没有构建，请先运行：npm run build:weapp:mock`)
  await show({
    dist: DIST,
    port: port ?? (await freePort(PREFERRED)),
    wxCode,
    onStart: () => startMock(seed),
  })
  console.log('微信身份（--as）：')
  for (const person of personas) console.log(`  ${person.wxCode.padEnd(20)} ${person.name}  ${person.about}`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
