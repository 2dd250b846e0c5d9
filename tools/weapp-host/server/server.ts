// Serves the runtime, the compiled manifest and the build's static files, and forwards the app's requests.
import fs from 'node:fs'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { compileDist } from '../compile/compile'
import type { Manifest } from '../compile/manifest'
import type { HostOptions } from '../runtime/options'
import { forward } from './bridge'
import { bundle } from './bundle'
import { refusal } from './guard'
import { HttpError } from './http-error'
import { checkOrigins, type Origins } from './origins'
import { PHONE_PAGE, SHELL_PAGE } from './pages'
import { fetchPicture } from './picture'
import { readBridgeRequest } from './read-request'
import { leadThrough } from './socket'

const MIME: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
}

/** The Content-Security-Policy. The app's scripts are text that the runtime evaluates; everything else is from this server or inline. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "frame-ancestors 'self'",
].join('; ')

export interface HostServer {
  /** For example http://127.0.0.1:9530. */
  url: string
  /** The manifest as it was compiled at the start. With `watch`, pages get newer ones. */
  manifest: Manifest
  close(): Promise<void>
}

export interface ServerOptions {
  /** Folder of the build, or of a native mini-program's sources. */
  dist: string
  /** The port; 0, the default, takes any free one. */
  port?: number
  /** Compiles again whenever a page loads, for a build that is rebuilt meanwhile. */
  watch?: boolean
  /** Where the app's requests may go; by default nowhere. */
  origins?: Origins
  /** Options for phones that are opened by hand. The driver sets its own. */
  phone?: HostOptions
}

type Route = (request: IncomingMessage, response: ServerResponse, url: URL) => void | Promise<void>

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  response.setHeader('content-type', `${type}${type.startsWith('text/') ? '; charset=utf-8' : ''}`)
  response.end(body)
}

/** A signal that fires when the browser no longer waits for the response. */
function closing(response: ServerResponse): AbortSignal {
  const abort = new AbortController()
  response.on('close', () => abort.abort())
  return abort.signal
}

function sendAsset(response: ServerResponse, dist: string, pathname: string): void {
  const file = path.join(dist, decodeURIComponent(pathname.slice('/dist/'.length)))
  const inside = file.startsWith(dist + path.sep)
  if (!inside || !fs.existsSync(file) || !fs.statSync(file).isFile()) throw new HttpError(404, 'no such file')
  send(response, MIME[path.extname(file).toLowerCase()] ?? 'application/octet-stream', fs.readFileSync(file))
}

function routesOf({ origins = {}, watch = false, phone = {} }: ServerOptions, dist: string, first: Manifest) {
  let manifest = first
  const get: Record<string, Route> = {
    '/': (_, response) => send(response, 'text/html', SHELL_PAGE),
    '/phone': (_, response) => send(response, 'text/html', PHONE_PAGE),
    '/host.js': (_, response) => send(response, 'text/javascript', bundle('runtime/entry.ts')),
    '/shell.js': (_, response) => send(response, 'text/javascript', bundle('shell/shell.ts')),
    '/options.json': (_, response) => send(response, 'application/json', JSON.stringify(phone)),
    '/manifest.json': (_, response) => {
      if (watch) manifest = compileDist(dist)
      send(response, 'application/json', JSON.stringify(manifest))
    },
    '/bridge/picture': async (_, response, { searchParams }) => {
      const { type, bytes } = await fetchPicture(searchParams.get('url') ?? '', origins, closing(response))
      send(response, type, bytes)
    },
  }
  const post: Record<string, Route> = {
    '/bridge/request': async (request, response) => {
      const asked = await readBridgeRequest(request)
      send(response, 'application/json', JSON.stringify(await forward(asked, origins, closing(response))))
    },
  }
  return (method: string, pathname: string): Route => {
    if (method === 'GET' && pathname.startsWith('/dist/'))
      return (_, response) => sendAsset(response, dist, pathname)
    const routes: Record<string, Record<string, Route>> = { GET: get, POST: post }
    const route = routes[method]?.[pathname]
    if (route) return route
    const known = Object.hasOwn(get, pathname) || Object.hasOwn(post, pathname)
    throw known ? new HttpError(405, 'not with this method') : new HttpError(404, 'nothing is here')
  }
}

function addressOf(request: IncomingMessage): URL {
  const target = request.url ?? ''
  if (!target.startsWith('/') || !URL.canParse(target, 'http://host'))
    throw new HttpError(400, 'the address cannot be read')
  return new URL(target, 'http://host')
}

/** Answers a request that failed with a status and a sentence. The server goes on with other requests. */
function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) return void response.destroy()
  const status = error instanceof HttpError ? error.status : error instanceof URIError ? 400 : 500
  response.statusCode = status
  // The rest of a refused body is not read, so that the connection cannot be used again.
  response.setHeader('connection', 'close')
  send(response, 'text/plain', error instanceof Error ? error.message : String(error))
}

/**
 * Compiles the build and serves it on 127.0.0.1.
 *
 * Throws when the folder holds no app.json or broken JSON, when an origin is none or leads off this machine, and when
 * the port is taken. Compiler errors of templates do not throw: they are in `manifest.errors`.
 *
 * @example const server = await startServer({ dist: 'dist/weapp', origins: { 'https://api.example': 'http://127.0.0.1:9527' } })
 */
export async function startServer(options: ServerOptions): Promise<HostServer> {
  checkOrigins(options.origins ?? {})
  const dist = path.resolve(options.dist)
  const manifest = compileDist(dist)
  const routeFor = routesOf(options, dist, manifest)
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refused = refusal(request)
    if (refused !== undefined) throw new HttpError(403, refused)
    const url = addressOf(request)
    response.setHeader('cache-control', 'no-store')
    response.setHeader('content-security-policy', POLICY)
    response.setHeader('x-content-type-options', 'nosniff')
    await routeFor(request.method ?? '', url.pathname)(request, response, url)
  }
  const server = http.createServer((request, response) => {
    request.on('error', () => undefined)
    response.on('error', () => undefined)
    answer(request, response).catch((error: unknown) => fail(response, error))
  })
  server.on('upgrade', (request, socket, head: Buffer) =>
    leadThrough(request, socket, head, options.origins ?? {}),
  )
  await new Promise<void>((resolve, reject) =>
    server.on('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve),
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
