// Makes the app's HTTP requests, to loopback addresses only.
import http from 'node:http'
import type { BridgeRequest, BridgeResult, BridgeUpload } from './bridge-protocol'

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])
const BOUNDARY = '----weapp-host-boundary'
const DEFAULT_TIMEOUT = 60_000

function multipart({ name, fileName, type, base64, fields }: BridgeUpload): Buffer {
  const field = ([key, value]: [string, string]): string =>
    `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`
  const fileHead = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"; filename="${fileName}"\r\ncontent-type: ${type}\r\n\r\n`
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

/** Node lower-cases header names; WeChat hands the server's own spelling to the app, and so does this. */
function rawHeaders(raw: string[]): Record<string, string> {
  const headers: Record<string, string> = {}
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const name = raw[i] ?? ''
    headers[name] = headers[name] === undefined ? (raw[i + 1] ?? '') : `${headers[name]}, ${raw[i + 1] ?? ''}`
  }
  return headers
}

export const isLoopback = (url: string): boolean => URL.canParse(url) && LOOPBACK.has(new URL(url).hostname)

/** Errors are answers here, in WeChat's words ("timeout", "fail ..."), so that they cross to the browser as JSON. */
export function forward(request: BridgeRequest, signal?: AbortSignal): Promise<BridgeResult> {
  const url = URL.canParse(request.url) ? new URL(request.url) : undefined
  if (!url) return Promise.resolve({ error: `invalid url "${request.url}"` })
  if (!isLoopback(request.url))
    return Promise.resolve({
      error: `url not in domain list: ${url.host} (this host only talks to loopback)`,
    })
  const headers = { ...request.headers }
  if (request.upload) headers['content-type'] = `multipart/form-data; boundary=${BOUNDARY}`
  const payload = payloadOf(request)
  if (payload) headers['content-length'] = String(payload.length)
  return new Promise((resolve) => {
    const outgoing = http.request(
      url,
      { method: request.method, headers, timeout: request.timeout ?? DEFAULT_TIMEOUT, signal },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', (error) => resolve({ error: error.message }))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: rawHeaders(response.rawHeaders),
            cookies: response.headers['set-cookie'] ?? [],
            base64: Buffer.concat(chunks).toString('base64'),
          }),
        )
      },
    )
    outgoing.on('timeout', () => outgoing.destroy(new Error('timeout')))
    outgoing.on('error', (error) => resolve({ error: error.message }))
    outgoing.end(payload)
  })
}
