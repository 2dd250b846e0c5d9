import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { BODY_LIMIT } from '../server/parse'
import type { Mock } from '../create-mock'
import { appFile, isAppBuilt } from './app-files'
import { statusPage } from './status-page'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i

/** Only pages of this machine may read the answers, each by its exact origin. */
function corsHeaders(origin: string | undefined): Record<string, string> {
  if (origin === undefined || !URL.canParse(origin) || !LOOPBACK.test(new URL(origin).host)) return {}
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'GET, POST, PUT, DELETE',
    'access-control-allow-headers': 'authorization, content-type, token',
    'access-control-max-age': '600',
    vary: 'origin',
  }
}

/** The body, read only as far as the mock takes it: one byte more tells it that there was more. */
async function bodyOf(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of incoming as AsyncIterable<Uint8Array>) {
    if (length <= BODY_LIMIT) chunks.push(chunk)
    length += chunk.length
  }
  return new Uint8Array(Buffer.concat(chunks))
}

async function toRequest(incoming: IncomingMessage, gone: AbortSignal): Promise<Request> {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, String(value))
  }
  const method = incoming.method ?? 'GET'
  const body = method === 'GET' || method === 'HEAD' ? undefined : await bodyOf(incoming)
  return new Request(`http://${incoming.headers.host}${incoming.url}`, {
    method,
    headers,
    body,
    signal: gone,
  })
}

async function send(
  outgoing: ServerResponse,
  response: Response,
  extra: Record<string, string>,
): Promise<void> {
  // Response.error(): the network failed, so the connection does.
  if (response.type === 'error') return void outgoing.destroy()
  const body = new Uint8Array(await response.arrayBuffer())
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), ...extra })
  outgoing.end(body)
}

/** What is for people at this machine, not for the app: the status page and the preview. */
async function pageFor(
  mock: Mock,
  { method, url = '', headers }: IncomingMessage,
  app: string | undefined,
): Promise<Response | undefined> {
  if (method !== 'GET') return undefined
  if (url !== '/') return app === undefined ? undefined : appFile(app, url)
  const built = app !== undefined && (await isAppBuilt(app))
  const page = statusPage(mock, { host: headers.host ?? '', built })
  return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}

async function serve(
  mock: Mock,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  app: string | undefined,
): Promise<void> {
  const cors = corsHeaders(incoming.headers.origin)
  // A page elsewhere that points its own name at this machine must not get in.
  if (!LOOPBACK.test(incoming.headers.host ?? '')) return void outgoing.writeHead(403).end('loopback only')
  if (incoming.method === 'OPTIONS') return void outgoing.writeHead(204, cors).end()
  const page = await pageFor(mock, incoming, app)
  if (page) return send(outgoing, page, {})
  const gone = new AbortController()
  outgoing.on('close', () => gone.abort())
  await send(outgoing, await mock.handle(await toRequest(incoming, gone.signal)), cors)
}

/** The mock behind node:http; `app` is the folder of the built H5 preview, shown under /app/. */
export const httpServer = (mock: Mock, onError: (error: unknown) => void, app?: string): Server =>
  createServer((incoming, outgoing) => {
    serve(mock, incoming, outgoing, app).catch((error: unknown) => {
      if (outgoing.destroyed) return
      onError(error)
      if (!outgoing.headersSent) outgoing.writeHead(500)
      outgoing.end()
    })
  })
