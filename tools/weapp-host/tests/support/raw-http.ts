// Bytes to a server and the bytes that come back, without an HTTP client that would put them right.
import net from 'node:net'

export interface RawAnswer {
  /** 0 when the server closed the connection without an answer. */
  status: number
  head: string
  body: string
}

function read(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0), head, body: rest.join('\r\n\r\n') }
}

/** Sends `bytes` and resolves with the answer once the server has closed the connection. */
export function rawRequest(url: string, bytes: string | Buffer): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url)
    const socket = net.connect(Number(port), hostname)
    const chunks: Buffer[] = []
    socket.on('data', (chunk) => chunks.push(chunk))
    // A server that refuses a body resets the connection while we still send: what it said before counts.
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(read(Buffer.concat(chunks).toString('utf8'))))
    socket.write(bytes)
  })
}

/** Sends `bytes` and cuts the connection at once. */
export function rawAbort(url: string, bytes: string): Promise<void> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url)
    const socket = net.connect(Number(port), hostname, () => socket.write(bytes, () => socket.destroy()))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve())
  })
}

/** A request as text; `Host` is the server's own unless `headers` say otherwise. */
export function requestText(
  url: string,
  line: string,
  headers: Record<string, string> = {},
  body = '',
): string {
  const all: Record<string, string> = { Host: new URL(url).host, Connection: 'close', ...headers }
  if (body !== '' && all['Content-Length'] === undefined)
    all['Content-Length'] = String(Buffer.byteLength(body))
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return `${[`${line} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n${body}`
}
