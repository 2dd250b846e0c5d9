import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { BODY_LIMIT } from '../server/parse'
import type { Mock } from '../create-mock'
import { appFile, isAppBuilt } from './app-files'
import { DEV_PORTS, judge, type Trust } from './guard'
import { statusPage } from './status-page'

const METHODS = 'GET, HEAD, POST, PUT, DELETE, OPTIONS'
const SAFETY = { 'x-content-type-options': 'nosniff', 'content-security-policy': "frame-ancestors 'self'" }

/** Reads the body, but little more than the mock accepts. The mock sees from the excess that the body is too large. */
async function bodyOf(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of incoming as AsyncIterable<Uint8Array>) {
    if (length <= BODY_LIMIT) chunks.push(chunk)
    length += chunk.length
  }
  return new Uint8Array(Buffer.concat(chunks))
}

async function toRequest(incoming: IncomingMessage, url: URL, gone: AbortSignal): Promise<Request> {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, String(value))
  }
  const method = incoming.method ?? 'GET'
  const body = method === 'GET' || method === 'HEAD' ? undefined : await bodyOf(incoming)
  return new Request(url, { method, headers, body, signal: gone })
}

async function send(
  outgoing: ServerResponse,
  response: Response,
  extra: Record<string, string>,
): Promise<void> {
  // Response.error() stands for a failed network, so the connection is cut.
  if (response.type === 'error') return void outgoing.destroy()
  const body = new Uint8Array(await response.arrayBuffer())
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), ...extra })
  outgoing.end(body)
}

/** The pages for people at this machine: the status page and the preview. Undefined for calls of the app. */
async function pageFor(
  mock: Mock,
  { method, url: target = '' }: IncomingMessage,
  { host, pathname, search }: URL,
  app: string | undefined,
): Promise<Response | undefined> {
  if (method !== 'GET' && method !== 'HEAD') return undefined
  const url = target.startsWith('/') ? target : pathname + search
  if (url !== '/') return app === undefined ? undefined : appFile(app, url)
  const built = app !== undefined && (await isAppBuilt(app))
  const page = statusPage(mock, { host, built })
  return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}

const plain = (outgoing: ServerResponse, status: number, text: string, more: Record<string, string> = {}) =>
  void outgoing.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...more }).end(text)

export interface HttpOptions {
  /** The folder of the built H5 preview, which is shown under /app/. */
  readonly app?: string
  /** Which pages of other origins may call; by default only those of the development servers. */
  readonly trust?: Trust
}

async function serve(
  mock: Mock,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { app, trust = { origins: [], ports: DEV_PORTS } }: HttpOptions,
): Promise<void> {
  for (const [name, value] of Object.entries(SAFETY)) outgoing.setHeader(name, value)
  const { method = '', url: target = '', headers } = incoming
  const verdict = judge({ method, target, headers }, trust)
  if ('reason' in verdict) return plain(outgoing, verdict.status, verdict.reason)
  const { url, cors } = verdict
  if (method === 'OPTIONS') return void outgoing.writeHead(204, { allow: METHODS, ...cors }).end()
  if (!METHODS.includes(method)) return plain(outgoing, 405, 'no such method', { allow: METHODS })
  const page = await pageFor(mock, incoming, url, app)
  if (page) return send(outgoing, page, {})
  const gone = new AbortController()
  outgoing.on('close', () => gone.abort())
  await send(outgoing, await mock.handle(await toRequest(incoming, url, gone.signal)), { ...cors })
}

/** An HTTP server that answers by the mock. Errors of the mock itself are passed to `onError` and answered with status 500. */
export const httpServer = (
  mock: Mock,
  onError: (error: unknown) => void,
  options: HttpOptions = {},
): Server =>
  createServer((incoming, outgoing) => {
    serve(mock, incoming, outgoing, options).catch((error: unknown) => {
      if (outgoing.destroyed) return
      onError(error)
      if (!outgoing.headersSent) outgoing.writeHead(500)
      outgoing.end()
    })
  })
