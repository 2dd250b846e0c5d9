// Sends the app's HTTP requests, and only to the named origins.
import http, { type IncomingMessage } from 'node:http'
import type { BridgeRequest, BridgeResult, BridgeUpload } from './bridge-protocol'
import { forwardAddress, type Origins } from './origins'

const BOUNDARY = '----weapp-host-boundary'
/** Milliseconds; WeChat's own default for a request. */
const DEFAULT_TIMEOUT = 60_000
/** The most bytes of an answer. */
const ANSWER_LIMIT = 64 * 1024 * 1024

/** Escapes a name in a multipart header as browsers do. A line break would begin another header. */
const quoted = (name: string): string => name.replace(/\r/g, '%0D').replace(/\n/g, '%0A').replace(/"/g, '%22')

function multipart({ name, fileName, type, base64, fields }: BridgeUpload): Buffer {
  const field = ([key, value]: [string, string]): string =>
    `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${quoted(key)}"\r\n\r\n${value}\r\n`
  const fileHead = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${quoted(name)}"; filename="${quoted(fileName)}"\r\ncontent-type: ${quoted(type)}\r\n\r\n`
  return Buffer.concat([
    Buffer.from(Object.entries(fields).map(field).join('') + fileHead),
    Buffer.from(base64, 'base64'),
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ])
}

function payloadOf(request: BridgeRequest): Buffer | undefined {
  if (request.upload) return multipart(request.upload)
  if (request.bodyBase64 !== undefined) return Buffer.from(request.bodyBase64, 'base64')
  return request.body === undefined ? undefined : Buffer.from(request.body)
}

/** The headers with the server's own spelling, which WeChat passes to the app. Node would turn names into lower case. */
function rawHeaders(raw: string[]): Record<string, string> {
  const headers: Record<string, string> = {}
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const name = raw[i] ?? ''
    headers[name] = headers[name] === undefined ? (raw[i + 1] ?? '') : `${headers[name]}, ${raw[i + 1] ?? ''}`
  }
  return headers
}

async function readAnswer(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > ANSWER_LIMIT) throw new Error('the answer is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function exchange(address: URL, request: BridgeRequest, signal: AbortSignal): Promise<BridgeResult> {
  const payload = payloadOf(request)
  const headers = {
    ...request.headers,
    ...(request.upload ? { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` } : {}),
    ...(payload ? { 'content-length': String(payload.length) } : {}),
  }
  const timeout = request.timeout ?? DEFAULT_TIMEOUT
  return new Promise((resolve, reject) => {
    const outgoing = http.request(
      address,
      { method: request.method, headers, timeout, signal },
      (response) => {
        readAnswer(response).then(
          (body) =>
            resolve({
              status: response.statusCode ?? 0,
              headers: rawHeaders(response.rawHeaders),
              cookies: response.headers['set-cookie'] ?? [],
              base64: body.toString('base64'),
            }),
          reject,
        )
      },
    )
    outgoing.on('timeout', () => outgoing.destroy(new Error('timeout')))
    outgoing.on('error', reject)
    outgoing.end(payload)
  })
}

/**
 * Sends one request of the app; `signal` ends it early. Never rejects: a failure is an answer, too, with WeChat's error message
 * ("timeout", "url not in domain list …"), because it crosses to the browser as JSON.
 */
export async function forward(
  request: BridgeRequest,
  origins: Origins,
  signal: AbortSignal,
): Promise<BridgeResult> {
  if (!URL.canParse(request.url)) return { error: `invalid url "${request.url}"` }
  const address = forwardAddress(request.url, origins)
  if (!address)
    return { error: `url not in domain list: ${new URL(request.url).origin} (not among this host's origins)` }
  try {
    return await exchange(address, request, signal)
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}
