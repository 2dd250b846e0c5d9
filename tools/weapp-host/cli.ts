// Opens a weapp build in a phone frame in the browser.
import { parseArgs } from 'node:util'
import { startServer, type HostServer, type ServerOptions } from './server/server'

const USAGE = `usage: tsx tools/weapp-host/cli.ts --dist <folder> [--port 9530] [--origin <origin>]... [--wx-code <code>]
  --dist     a weapp build, or the sources of a native mini-program
  --origin   where the app's requests may go: http://127.0.0.1:9527, or https://api.example=http://127.0.0.1:9527
  --wx-code  what wx.login gives; <n> in it is something new each time`
const DEFAULT_PORT = 9530

export interface ShowOptions extends Pick<ServerOptions, 'dist' | 'port' | 'origins'> {
  /** The code that wx.login gives; `<n>` in it is replaced by something new at each call. */
  wxCode?: string
  /** Starts the app's backend. It is called before the address is printed. */
  onStart?: () => void | Promise<void>
}

/**
 * Serves the build to a browser and prints the address. The result is the running server; it serves until its `close` is called. The
 * build may be rebuilt meanwhile; the page then has to be reloaded. Rejects as startServer does.
 *
 * @example const server = await show({ dist: 'dist/weapp-mock', origins: { 'http://127.0.0.1:9527': 'http://127.0.0.1:9527' } })
 */
export async function show({
  dist,
  port = DEFAULT_PORT,
  origins,
  wxCode,
  onStart,
}: ShowOptions): Promise<HostServer> {
  const server = await startServer({ dist, port, origins, watch: true, phone: { pick: 'ask', wxCode } })
  for (const error of server.manifest.errors) console.error(`error: ${error}`)
  for (const warning of server.manifest.warnings) console.warn(`warning: ${warning}`)
  await onStart?.()
  console.log(`${dist} runs at ${server.url}`)
  for (const { root, bytes } of server.manifest.sizes)
    console.log(`  ${root || 'main package'}: ${(bytes / 1024).toFixed(1)} KB`)
  return server
}

/** Reads "https://api.example=http://127.0.0.1:9527"; a single origin stands for itself. */
function originsOf(given: string[] = []): Record<string, string> {
  return Object.fromEntries(
    given.map((text) => {
      const [from = '', to = from] = text.split('=')
      return [from, to]
    }),
  )
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      dist: { type: 'string' },
      port: { type: 'string' },
      origin: { type: 'string', multiple: true },
      'wx-code': { type: 'string' },
    },
  })
  if (values.dist === undefined) {
    console.error(USAGE)
    process.exitCode = 2
    return
  }
  await show({
    dist: values.dist,
    port: values.port === undefined ? undefined : Number(values.port),
    origins: originsOf(values.origin),
    wxCode: values['wx-code'],
  })
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
