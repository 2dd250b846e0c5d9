import path from 'node:path'
import { createMock, type Mock } from '../create-mock'
import { personas } from '../personas'
import { DamagedState } from '../world/world'
import { runCommand } from '../../scripts/lib/command-line'
import { argumentsOf, COMMAND, type ServerArguments } from './arguments'
import { FolderInUse } from './folder-lock'
import { httpServer } from './http'
import { stateFile, type StateFile } from './state-file'
import { systemClock } from './system-clock'

/** The folder that `npm run build:h5` writes. */
const APP = path.resolve('dist/h5')
const complain = (error: unknown) => console.error(error)

function openFile(data: string | undefined): StateFile | undefined {
  if (data === undefined) return undefined
  try {
    return stateFile(path.resolve(data))
  } catch (error) {
    if (error instanceof FolderInUse) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`--data ${data} cannot be used: ${reason}`)
  }
}

function openMock({ seed, form }: ServerArguments, file: StateFile | undefined): Mock {
  const base = { clock: systemClock, seed, form, salt: String(Date.now()), onError: complain }
  if (!file) return createMock(base)
  try {
    return createMock({ ...base, state: file.read(), onChange: (save) => file.write(save()) })
  } catch (error) {
    if (!(error instanceof DamagedState)) throw error
    throw new Error(`${file.file} cannot be read: ${error.message}. Move it away or remove it to begin anew.`)
  }
}

function printWelcome(mock: Mock, port: number): void {
  console.log(`mock backend: http://127.0.0.1:${port} (${mock.world.settings.seed}, form ${mock.world.form})`)
  for (const { wxCode, phone = '', password = '', about } of personas) {
    console.log(`  ${wxCode.padEnd(20)} ${phone.padEnd(12)} ${password.padEnd(12)} ${about}`)
  }
}

async function run(given: ServerArguments, file: StateFile | undefined): Promise<void> {
  const { port, trust } = given
  const mock = openMock(given, file)
  const server = httpServer(mock, complain, { app: APP, trust })
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(new Error(`the mock cannot listen on port ${port}: ${error.message}`)),
    )
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  printWelcome(mock, typeof address === 'object' && address ? address.port : port)
  await stopped
  // Open calls are cut off. Their changes were not acknowledged to anybody.
  server.close()
  server.closeAllConnections()
}

void runCommand(COMMAND, async (values) => {
  const given = argumentsOf(values, process.env.WANJIA_PORT)
  const file = openFile(given.data)
  try {
    await run(given, file)
  } finally {
    await file?.close()
  }
}).then(
  // The process is ended because delayed answers may still be waiting.
  () => process.exit(),
)
