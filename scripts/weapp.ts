// npm run weapp: the built mini-program in a phone frame in the browser, with the mock backend behind it.
import { existsSync } from 'node:fs'
import { MOCK_ORIGIN } from '../config/env'
import { SEED_NAMES, type SeedName } from '../src/contract/doors/control'
import { createMock } from '../mock/create-mock'
import { personas } from '../mock/personas'
import { httpServer } from '../mock/runtimes/http'
import { systemClock } from '../mock/runtimes/system-clock'
import { show } from '../tools/weapp-host/cli'
import { Misuse, oneOf, portOf, runCommand, type Values } from './lib/command-line'
import { freePort, isFree } from './lib/free-port'

const DIST = 'dist/weapp-mock'
const PREFERRED = 9530

const COMMAND = {
  name: 'npm run weapp --',
  about: `Shows the built mini-program (${DIST}) in a phone frame in the browser, with the mock backend behind it.`,
  flags: {
    port: { type: 'string', value: 'PORT', about: `where to listen; without it ${PREFERRED} or a free one` },
    seed: { type: 'string', value: 'SEED', about: `the mock's data: ${SEED_NAMES.join(', ')}` },
    as: { type: 'string', value: 'WX_CODE', about: 'who holds the phone; without it wx:visitor' },
  },
  notes: [
    'People for --as:',
    ...personas.map(({ wxCode, name, about }) => `  ${wxCode.padEnd(20)} ${name}  ${about}`),
    '  wx:OPENID:ANYTHING   anybody else, for one login',
  ].join('\n'),
} as const
type Flags = Values<typeof COMMAND.flags>

function wxCodeOf({ as: wxCode = 'wx:visitor' }: Flags): string {
  const known = personas.map((persona): string => persona.wxCode)
  if (known.includes(wxCode) || /^wx:[\w-]+:.+$/.test(wxCode)) return wxCode
  throw new Misuse(`--as ${wxCode}: it is one of ${known.join(', ')}, or wx:OPENID:ANYTHING`)
}

/** Starts the mock. The address in the bundle is fixed; if its port is in use, most likely `npm run mock` uses it. */
async function startMock(seed: SeedName | undefined): Promise<void> {
  const port = Number(new URL(MOCK_ORIGIN).port)
  if (!(await isFree(port))) {
    console.log(`${MOCK_ORIGIN} is taken: using the mock server that runs there`)
    return
  }
  const mock = createMock({ clock: systemClock, seed, salt: String(Date.now()) })
  await new Promise<void>((resolve) =>
    httpServer(mock, (error) => console.error(error), { app: 'dist/h5' }).listen(port, '127.0.0.1', resolve),
  )
  console.log(`mock backend: ${MOCK_ORIGIN} (${mock.world.settings.seed})`)
}

async function main(flags: Flags): Promise<void> {
  const port = flags.port === undefined ? undefined : portOf('port', flags.port)
  if (port !== undefined && !(await isFree(port)))
    throw new Misuse(`--port ${port} is taken; leave it out to get a free one`)
  const seed = flags.seed === undefined ? undefined : oneOf('seed', flags.seed, SEED_NAMES)
  const wxCode = wxCodeOf(flags)
  if (!existsSync(`${DIST}/app.json`))
    throw new Error(`${DIST} is not built: run npm run build:weapp:mock first`)
  const chosen = port ?? (await freePort(PREFERRED))
  if (port === undefined && chosen !== PREFERRED)
    console.log(`Port ${PREFERRED} is taken: this one listens on ${chosen}.`)
  await show({
    dist: DIST,
    port: chosen,
    wxCode,
    origins: { [MOCK_ORIGIN]: MOCK_ORIGIN },
    onStart: () => startMock(seed),
  })
  console.log('微信身份（--as）：')
  for (const person of personas) console.log(`  ${person.wxCode.padEnd(20)} ${person.name}  ${person.about}`)
}

void runCommand(COMMAND, main)
