import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createMock, type Mock } from '../../../mock/create-mock'
import { httpServer } from '../../../mock/runtimes/http'

export interface Running {
  readonly base: string
  close(): Promise<void>
}

async function listen(server: Server): Promise<Running> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    base: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A clock that always shows 2026-03-02 10:00 in UTC+8. */
const clock = { now: () => Date.UTC(2026, 2, 2, 2) }

const fail = (error: unknown) => {
  throw error
}

/** Starts the mock behind an HTTP server. */
export async function startMock(): Promise<Running & { readonly mock: Mock }> {
  const mock = createMock({ clock, onError: fail })
  return { ...(await listen(httpServer(mock, fail))), mock }
}

export type Json = Record<string, unknown>

/** Changes an answer's body, or replaces the answer. */
export type Change = (
  body: Json,
  request: { readonly authorization?: string; readonly type?: string },
) => Json | Wrong
export class Wrong {
  constructor(
    readonly status: number,
    readonly text: string,
  ) {}
}
/** Cuts the connection. */
export const CUT = new Wrong(0, '')

async function bodyOf(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function forward(base: string, incoming: IncomingMessage): Promise<Response> {
  const { method = 'GET', url = '/', headers } = incoming
  const passed = ['authorization', 'content-type', 'token'].flatMap((name) => {
    const value = headers[name]
    return typeof value === 'string' ? [[name, value] as [string, string]] : []
  })
  const body = method === 'GET' ? undefined : await bodyOf(incoming)
  return fetch(base + url, { method, headers: passed, body })
}

/** Starts a deliberately wrong server: a proxy before the mock that changes the answers of these paths. */
export function startWrong(base: string, changes: Readonly<Record<string, Change>>): Promise<Running> {
  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const answer = await forward(base, incoming)
    const change = changes[new URL(incoming.url ?? '/', base).pathname]
    const text = await answer.text()
    if (!change) return void outgoing.writeHead(answer.status).end(text)
    const changed = change(JSON.parse(text) as Json, {
      authorization: incoming.headers.authorization,
      type: incoming.headers['content-type'],
    })
    if (changed === CUT) return void outgoing.destroy()
    if (changed instanceof Wrong) return void outgoing.writeHead(changed.status).end(changed.text)
    outgoing.writeHead(answer.status).end(JSON.stringify(changed))
  }
  return listen(
    createServer((incoming, outgoing) => {
      serve(incoming, outgoing).catch(() => outgoing.destroy())
    }),
  )
}
