import type { EndpointSpec } from '@/contract/core/endpoint'
import { systemOf } from '@/contract/core/systems'
import { BadMultipart, PART_LIMIT, parseMultipart, type Part } from './multipart'

export const BODY_LIMIT = 6 * 1024 * 1024

export interface UploadedFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** The fields of a request as they were sent, by their wire names. */
export type RawFields = Readonly<Record<string, unknown>>
/** A request that was read but not yet checked by the contract. */
export interface ParsedRequest {
  readonly raw: RawFields
  /** The files by form name, in the order in which they were sent. */
  readonly files?: ReadonlyMap<string, readonly UploadedFile[]>
}

/** Thrown for a body that cannot be read. The message is meant for the caller's developers. */
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

/** More fields than any call has. Each would be checked, masked and written down, so that a flood of them stops the server. */
const FIELD_LIMIT = 1_000

const tooMany = () => new BadBody(`请求的内容超过${FIELD_LIMIT}项`, 413)

/** Reads `a=1&b=2`. The separators are counted first, because reading millions of fields takes seconds. */
function pairsOf(text: string): RawFields {
  const given = text.replace(/^\?/, '')
  if (given.length > FIELD_LIMIT && given.split('&', FIELD_LIMIT + 1).length > FIELD_LIMIT) throw tooMany()
  return Object.fromEntries(new URLSearchParams(given))
}

function parseJson(text: string): RawFields {
  if (text.trim() === '') return {}
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw new BadBody('请求内容不是正确的JSON')
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new BadBody('请求内容不是JSON对象')
  if (Object.keys(body).length > FIELD_LIMIT) throw tooMany()
  return body as RawFields
}

function partsOf(type: string, bytes: ArrayBuffer): Part[] {
  try {
    return parseMultipart(type, new Uint8Array(bytes))
  } catch (error) {
    if (!(error instanceof BadMultipart)) throw error
    if (error.reason === 'tooManyParts') throw new BadBody(`表单的内容超过${PART_LIMIT}项`, 413)
    throw new BadBody('请求内容不是正确的multipart/form-data')
  }
}

/** Reads a form. If a field is sent several times, the last one counts; if a file is, all count. */
function parseForm(type: string, body: ArrayBuffer): ParsedRequest {
  const fields = new Map<string, string>()
  const files = new Map<string, UploadedFile[]>()
  for (const { name, filename, type: fileType, bytes } of partsOf(type, body)) {
    if (filename === undefined) fields.set(name, new TextDecoder().decode(bytes))
    else files.set(name, [...(files.get(name) ?? []), { name: filename, type: fileType, bytes }])
  }
  return { raw: Object.fromEntries(fields), files }
}

/** Reads query, form, multipart or JSON, whichever is sent. A field of the body overrides one of the query (R38). */
async function parseAnyForm(request: Request): Promise<ParsedRequest> {
  const query = pairsOf(new URL(request.url).search)
  const bytes = await bytesOf(request)
  const type = request.headers.get('content-type') ?? ''
  if (/^multipart\//i.test(type)) {
    const { raw, files } = parseForm(type, bytes)
    return { raw: { ...query, ...raw }, files }
  }
  const text = textOf(bytes)
  const raw = /json/i.test(type) ? parseJson(text) : pairsOf(text)
  return { raw: { ...query, ...raw } }
}

/** Whether a body is JSON or a form. Both are accepted whatever the document says, because there are clients of both kinds. */
function bodyForm(request: Request, encoding: 'json' | 'form'): 'json' | 'form' {
  const type = request.headers.get('content-type') ?? ''
  if (/x-www-form-urlencoded/i.test(type)) return 'form'
  return /json/i.test(type) ? 'json' : encoding
}

/** Reads the fields and files of a call in the encoding that the contract declares. Throws BadBody. */
export async function parseRequest(
  request: Request,
  { id, encoding }: Pick<EndpointSpec, 'id' | 'encoding'>,
): Promise<ParsedRequest> {
  if (systemOf({ id }) === 'rental') return parseAnyForm(request)
  if (encoding === 'query') return { raw: pairsOf(new URL(request.url).search) }
  const bytes = await bytesOf(request)
  if (encoding === 'multipart') return parseForm(request.headers.get('content-type') ?? '', bytes)
  const text = textOf(bytes)
  if (bodyForm(request, encoding) === 'json') return { raw: parseJson(text) }
  return { raw: pairsOf(text) }
}
