import type { EndpointSpec } from '@/contract/core/endpoint'
import type { UploadedFile } from './handler'

export const BODY_LIMIT = 6 * 1024 * 1024

export type Raw = Readonly<Record<string, unknown>>
export interface Parsed {
  readonly raw: Raw
  /** By form name, in the order they came. */
  readonly files?: ReadonlyMap<string, readonly UploadedFile[]>
}

/** A body that cannot be read at all; the message is for the caller's developers. */
export class BadBody extends Error {
  override readonly name = 'BadBody'
  constructor(
    message: string,
    readonly status?: number,
  ) {
    super(message)
  }
}

async function bytesOf(request: Request): Promise<ArrayBuffer> {
  const tooLarge = new BadBody('请求内容超过6MB', 413)
  if (Number(request.headers.get('content-length')) > BODY_LIMIT) throw tooLarge
  const bytes = await request.arrayBuffer()
  if (bytes.byteLength > BODY_LIMIT) throw tooLarge
  return bytes
}

const textOf = (bytes: ArrayBuffer) => new TextDecoder().decode(bytes)

function parseJson(text: string): Raw {
  if (text.trim() === '') return {}
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw new BadBody('请求内容不是正确的JSON')
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new BadBody('请求内容不是JSON对象')
  return body as Raw
}

async function parseMultipart(type: string, bytes: ArrayBuffer): Promise<Parsed> {
  let form: FormData
  try {
    form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  } catch {
    throw new BadBody('请求内容不是正确的multipart/form-data')
  }
  const raw: Record<string, unknown> = {}
  const files = new Map<string, UploadedFile[]>()
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string') {
      raw[name] = value
      continue
    }
    const file = { name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) }
    files.set(name, [...(files.get(name) ?? []), file])
  }
  return { raw, files }
}

/** Reads a call's fields, and its files if it has any, by the way the contract says that they travel. */
export async function parseRequest(
  request: Request,
  { encoding }: Pick<EndpointSpec, 'encoding'>,
): Promise<Parsed> {
  if (encoding === 'query') return { raw: Object.fromEntries(new URL(request.url).searchParams) }
  const bytes = await bytesOf(request)
  switch (encoding) {
    case 'json':
      return { raw: parseJson(textOf(bytes)) }
    case 'form':
      return { raw: Object.fromEntries(new URLSearchParams(textOf(bytes))) }
    case 'multipart':
      return parseMultipart(request.headers.get('content-type') ?? '', bytes)
  }
}
