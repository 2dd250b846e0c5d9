// Reads a request that the bridge is to forward. Everything is checked, because it may come from a stranger's program.
import type { IncomingMessage } from 'node:http'
import type { BridgeRequest, BridgeUpload } from './bridge-protocol'
import { HttpError } from './http-error'

/** The most bytes of a body. WeChat's largest picture (10 MB) fits in as base64 in JSON. */
const BODY_LIMIT = 32 * 1024 * 1024

/** Reads the body. Throws HttpError 413 as soon as it is longer than the limit. */
async function readBody(request: IncomingMessage): Promise<string> {
  const tooLarge = new HttpError(413, `a request has at most ${BODY_LIMIT} bytes`)
  if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT) throw tooLarge
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > BODY_LIMIT) throw tooLarge
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

type Fields = Record<string, unknown>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function texts(value: unknown, name: string): Record<string, string> {
  if (!isFields(value) || Object.values(value).some((item) => typeof item !== 'string'))
    throw new HttpError(400, `"${name}" is not an object of texts`)
  return value as Record<string, string>
}

function text(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new HttpError(400, `"${name}" is not a text`)
  return value
}

const optionalText = (value: unknown, name: string): string | undefined =>
  value === undefined ? undefined : text(value, name)

function uploadOf(value: unknown): BridgeUpload | undefined {
  if (value === undefined) return undefined
  if (!isFields(value)) throw new HttpError(400, '"upload" is not an object')
  return {
    name: text(value.name, 'upload.name'),
    fileName: text(value.fileName, 'upload.fileName'),
    type: text(value.type, 'upload.type'),
    base64: text(value.base64, 'upload.base64'),
    fields: texts(value.fields, 'upload.fields'),
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown
  } catch {
    throw new HttpError(400, 'the body is not JSON')
  }
}

/** Reads a request of the bridge. Throws HttpError 400, 413 or 415 for anything else. */
export async function readBridgeRequest(request: IncomingMessage): Promise<BridgeRequest> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    throw new HttpError(415, 'the bridge reads application/json')
  const given = parse(await readBody(request))
  if (!isFields(given)) throw new HttpError(400, 'the body is not an object')
  const method = text(given.method, 'method')
  if (!/^[A-Z]+$/.test(method)) throw new HttpError(400, `"${method}" is not a method`)
  return {
    url: text(given.url, 'url'),
    method,
    headers: texts(given.headers, 'headers'),
    body: optionalText(given.body, 'body'),
    bodyBase64: optionalText(given.bodyBase64, 'bodyBase64'),
    upload: uploadOf(given.upload),
    timeout: typeof given.timeout === 'number' && given.timeout > 0 ? given.timeout : undefined,
  }
}
