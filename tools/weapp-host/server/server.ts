// Serves the runtime, the compiled manifest and the build's static files, and forwards the app's requests.
import fs from 'node:fs'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { compileDist } from '../compile/compile'
import type { Manifest } from '../compile/manifest'
import type { HostOptions } from '../runtime/options'
import { forward, isLoopback } from './bridge'
import type { BridgeRequest } from './bridge-protocol'
import { bundle } from './bundle'
import { PHONE_PAGE, SHELL_PAGE } from './pages'

const MIME: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
}

export interface HostServer {
  url: string
  manifest: Manifest
  close(): Promise<void>
}

export interface ServerOptions {
  dist: string
  /** 0, the default, takes any free port. */
  port?: number
  /** Compile again whenever a page loads: for a build that runs in watch mode beside the server. */
  watch?: boolean
  /** Where requests to an origin go instead: the address in a build is fixed, a test's server has any free port. */
  origins?: Readonly<Record<string, string>>
  /** Options for phones opened by hand; the driver gives its own. */
  phone?: HostOptions
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

type Origins = NonNullable<ServerOptions['origins']>

function rerouted(url: string, origins: Origins): string {
  const { origin } = URL.canParse(url) ? new URL(url) : { origin: '' }
  const other = origins[origin]
  return other === undefined ? url : other + url.slice(origin.length)
}

async function answerBridge(
  request: IncomingMessage,
  response: ServerResponse,
  origins: Origins,
): Promise<void> {
  const asked = JSON.parse(await readBody(request)) as BridgeRequest
  const body = { ...asked, url: rerouted(asked.url, origins) }
  const abort = new AbortController()
  response.on('close', () => abort.abort())
  const result = await forward(body, abort.signal)
  if (!response.destroyed) send(response, 'application/json', JSON.stringify(result))
}

/** A picture's way is that of the requests: by `origins`, and to loopback addresses only. */
function sendToPicture(response: ServerResponse, url: string, origins: Origins): void {
  const address = rerouted(url, origins)
  response.writeHead(isLoopback(address) ? 302 : 403, isLoopback(address) ? { location: address } : {})
  response.end()
}

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  response.setHeader('content-type', `${type}${type.startsWith('text/') ? '; charset=utf-8' : ''}`)
  response.setHeader('cache-control', 'no-store')
  response.end(body)
}

function sendAsset(response: ServerResponse, dist: string, name: string): void {
  const file = path.join(dist, decodeURIComponent(name))
  const inside = file.startsWith(dist + path.sep)
  if (inside && fs.existsSync(file) && fs.statSync(file).isFile()) {
    return send(
      response,
      MIME[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
      fs.readFileSync(file),
    )
  }
  response.statusCode = 404
  response.end()
}

export async function startServer({
  dist,
  port = 0,
  watch = false,
  origins = {},
  phone = {},
}: ServerOptions): Promise<HostServer> {
  const folder = path.resolve(dist)
  let manifest = compileDist(folder)
  const routes: Record<string, (response: ServerResponse) => void> = {
    '/': (response) => send(response, 'text/html', SHELL_PAGE),
    '/phone': (response) => send(response, 'text/html', PHONE_PAGE),
    '/host.js': (response) => send(response, 'text/javascript', bundle('runtime/entry.ts')),
    '/shell.js': (response) => send(response, 'text/javascript', bundle('shell/shell.ts')),
    '/options.json': (response) => send(response, 'application/json', JSON.stringify(phone)),
    '/manifest.json': (response) => {
      if (watch) manifest = compileDist(folder)
      send(response, 'application/json', JSON.stringify(manifest))
    },
  }
  const server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host')
    const route = routes[pathname]
    if (route) return route(response)
    if (pathname === '/bridge/request') return void answerBridge(request, response, origins)
    if (pathname === '/bridge/picture') return sendToPicture(response, searchParams.get('url') ?? '', origins)
    if (pathname.startsWith('/dist/')) return sendAsset(response, folder, pathname.slice('/dist/'.length))
    response.statusCode = 404
    response.end()
  })
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, '127.0.0.1', resolve),
  )
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    manifest,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
