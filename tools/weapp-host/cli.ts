// Opens a weapp build in a phone frame in the browser: tsx tools/weapp-host/cli.ts --dist dist/weapp-mock [--port 9530] [--wx-code code]
import { parseArgs } from 'node:util'
import { startServer, type HostServer } from './server/server'

const USAGE =
  'usage: tsx tools/weapp-host/cli.ts --dist <weapp build> [--port 9530] [--wx-code <code of wx.login, <n> is renewed>]'
const DEFAULT_PORT = 9530

export interface ShowOptions {
  dist: string
  port?: number
  wxCode?: string
  /** Starts what the app talks to; called before the address is printed. */
  onStart?: () => void | Promise<void>
}

/** Serves the build until it is closed. The build may be rebuilt meanwhile: reload the page. */
export async function show({ dist, port = DEFAULT_PORT, wxCode, onStart }: ShowOptions): Promise<HostServer> {
  const server = await startServer({ dist, port, watch: true, phone: { pick: 'ask', wxCode } })
  for (const warning of server.manifest.warnings) console.warn(`warning: ${warning}`)
  await onStart?.()
  console.log(`${dist} runs at ${server.url}`)
  for (const { root, bytes } of server.manifest.sizes)
    console.log(`  ${root || 'main package'}: ${(bytes / 1024).toFixed(1)} KB`)
  return server
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { dist: { type: 'string' }, port: { type: 'string' }, 'wx-code': { type: 'string' } },
  })
  if (values.dist === undefined) {
    console.error(USAGE)
    process.exitCode = 2
    return
  }
  await show({
    dist: values.dist,
    port: values.port === undefined ? undefined : Number(values.port),
    wxCode: values['wx-code'],
  })
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
