// Connects the app's web sockets with one of the origins and passes the bytes on.
import net from 'node:net'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { refusal } from './guard'
import { forwardAddress, type Origins } from './origins'

const NOT_PASSED_ON = new Set(['host', 'origin', 'cookie'])

/** The header lines of the upgrade request as they are sent to the origin. */
function headFor(target: URL, { rawHeaders }: IncomingMessage): string {
  const lines = [`GET ${target.pathname}${target.search} HTTP/1.1`, `Host: ${target.host}`]
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] ?? ''
    if (!NOT_PASSED_ON.has(name.toLowerCase()) && !/^sec-fetch-/i.test(name))
      lines.push(`${name}: ${rawHeaders[i + 1] ?? ''}`)
  }
  return `${lines.join('\r\n')}\r\n\r\n`
}

function targetOf(request: IncomingMessage, origins: Origins): URL | undefined {
  const address = request.url ?? ''
  if (!address.startsWith('/') || !URL.canParse(address, 'http://host')) return undefined
  const { pathname, searchParams } = new URL(address, 'http://host')
  const wanted = searchParams.get('url') ?? ''
  if (pathname !== '/bridge/socket' || !/^wss?:/.test(wanted)) return undefined
  return forwardAddress(wanted.replace(/^ws/, 'http'), origins)
}

/** Answers an upgrade request: 403 if it is not admitted, 404 if its target is not at an origin. If one end breaks, the other is closed. */
export function leadThrough(request: IncomingMessage, socket: Duplex, head: Buffer, origins: Origins): void {
  socket.on('error', () => socket.destroy())
  const target = refusal(request) === undefined ? targetOf(request, origins) : undefined
  if (!target) return void socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
  const far = net.connect(Number(target.port || 80), target.hostname.replace(/^\[|\]$/g, ''))
  far.on('error', () => socket.destroy())
  far.on('close', () => socket.destroy())
  socket.on('close', () => far.destroy())
  far.write(headFor(target, request))
  far.write(head)
  far.pipe(socket)
  socket.pipe(far)
}
