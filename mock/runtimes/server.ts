import path from 'node:path'
import { parseArgs } from 'node:util'
import { SEED_NAMES, type SeedName } from '@/contract/doors/control'
import { createMock } from '../create-mock'
import { personas } from '../personas'

import { DamagedState } from '../world/world'
import { httpServer } from './http'
import { stateFile } from './state-file'

const USAGE = `npm run mock -- [--port 9527] [--data DIR] [--seed ${SEED_NAMES.join('|')}]`
const clock = {
  now: () => Date.now(),
  sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
}
/** What `npm run build:h5` makes. */
const APP = path.resolve('dist/h5')
const complain = (error: unknown) => console.error(error)

class Misuse extends Error {}

function readArguments(args: string[]): { port: number; seed?: SeedName; data?: string } {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args,
    options: { port: { ...text, default: '9527' }, data: text, seed: text },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Misuse(`--port ${values.port} is no port`)
  const seed = SEED_NAMES.find((name) => name === values.seed)
  if (values.seed !== undefined && !seed)
    throw new Misuse(`--seed ${values.seed} is none of ${SEED_NAMES.join(', ')}`)
  return { port, seed, data: values.data }
}

function openMock(seed?: SeedName, data?: string) {
  const base = { clock, seed, salt: String(Date.now()), onError: complain }
  if (data === undefined) return createMock(base)
  const file = stateFile(path.resolve(data))
  try {
    return createMock({ ...base, state: file.read(), onChange: (save) => file.write(save()) })
  } catch (error) {
    if (!(error instanceof DamagedState)) throw error
    throw new Misuse(
      `${file.file} cannot be read: ${error.message}. Move it away or remove it to begin anew.`,
    )
  }
}

function main(): void {
  const { port, seed, data } = readArguments(process.argv.slice(2))
  const mock = openMock(seed, data)
  const server = httpServer(mock, complain, APP)
  server.on('error', (error) => {
    console.error(`the mock cannot listen on port ${port}: ${error.message}`)
    process.exitCode = 1
  })
  server.listen(port, '127.0.0.1', () => {
    const address = server.address()
    const bound = typeof address === 'object' && address ? address.port : port
    console.log(`mock backend: http://127.0.0.1:${bound} (${mock.world.settings.seed})`)
    for (const { wxCode, phone = '', password = '', about } of personas) {
      console.log(`  ${wxCode.padEnd(20)} ${phone.padEnd(12)} ${password.padEnd(12)} ${about}`)
    }
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close()
      server.closeAllConnections()
    })
  }
}

try {
  main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.error(USAGE)
  process.exitCode = 1
}
