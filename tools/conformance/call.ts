import type { EndpointSpec } from '../../src/contract/core/endpoint'
import { systemOf, systems } from '../../src/contract/core/systems'
import type { HttpAnswer } from './judge'

export type WireFields = Readonly<Record<string, unknown>>

/** A file of a form: its bytes and the form name. */
export interface FilePart {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
}

export interface Asked {
  readonly endpoint: EndpointSpec
  readonly fields: WireFields
  readonly token?: string
  readonly files?: readonly FilePart[]
}

export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

const TIMEOUT = 20_000

const textOf = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value))

const textsOf = (fields: WireFields): [string, string][] =>
  Object.entries(fields)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([key, value]) => [key, textOf(value)])

function multipart(fields: WireFields, files: readonly FilePart[]): FormData {
  const form = new FormData()
  for (const [key, value] of textsOf(fields)) form.set(key, value)
  for (const { name, bytes, type } of files) {
    form.append(name, new Blob([bytes], { type }), `${name}.${type.split('/')[1] ?? 'bin'}`)
  }
  return form
}

function bodyOf({ endpoint, files = [] }: Asked, fields: WireFields): BodyInit | undefined {
  switch (endpoint.encoding) {
    case 'query':
      return undefined
    case 'form':
      return new URLSearchParams(textsOf(fields))
    case 'multipart':
      return multipart(fields, files)
    case 'json':
      return JSON.stringify(fields)
  }
}

/** The request for a call, encoded as the contract says, from fields in the document's names. */
function requestOf(base: string, asked: Asked): Request {
  const { endpoint, fields, token } = asked
  const way = systems[systemOf(endpoint)].token
  const inPath = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(textOf(fields[name])))
  const rest = Object.fromEntries(Object.entries(fields).filter(([name]) => !inPath.includes(name)))
  const all = way === 'body' && token !== undefined ? { ...rest, token } : rest
  const query = endpoint.encoding === 'query' ? new URLSearchParams(textsOf(all)).toString() : ''
  const headers: Record<string, string> = {}
  if (endpoint.encoding === 'json') headers['content-type'] = 'application/json'
  if (token !== undefined && (way === 'bearer' || way === 'both')) headers.authorization = `Bearer ${token}`
  if (token !== undefined && (way === 'header' || way === 'both')) headers.token = token
  const url = `${base}${path}${query && `?${query}`}`
  return new Request(url, { method: endpoint.method, headers, body: bodyOf(asked, all) })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Sends a call. Rejects with NoAnswer if there is no answer. */
export async function send(base: string, asked: Asked): Promise<HttpAnswer> {
  try {
    const response = await fetch(requestOf(base, asked), {
      signal: AbortSignal.timeout(TIMEOUT),
      redirect: 'manual',
    })
    return { status: response.status, body: parsed(await response.text()) }
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error
    const code = (cause as { code?: unknown }).code
    const why = typeof code === 'string' ? code : cause instanceof Error ? cause.name : 'unknown'
    throw new NoAnswer(`no answer (${why})`)
  }
}
