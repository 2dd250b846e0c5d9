// What the fixtures talk to: echoes JSON, counts bytes, sends a picture.
import http from 'node:http'
import type { AddressInfo } from 'node:net'

export interface EchoServer {
  url: string
  seen: { method: string; url: string; headers: http.IncomingHttpHeaders; body: string }[]
  close(): Promise<void>
}

const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

export async function startEchoServer(): Promise<EchoServer> {
  const seen: EchoServer['seen'] = []
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url = '', headers } = request
      const body = Buffer.concat(chunks).toString('latin1')
      seen.push({ method, url, headers, body })
      if (url === '/dot.png')
        return void response.setHeader('content-type', 'image/png').end(Buffer.from(DOT, 'base64'))
      if (url === '/never') return
      if (url === '/cut') return void request.socket.destroy()
      if (url === '/half') {
        response.writeHead(200, { 'content-length': '100' }).write('half')
        return void setImmediate(() => request.socket.destroy())
      }
      if (url === '/odd-status')
        return void request.socket.end('HTTP/1.1 099 Odd\r\ncontent-length: 0\r\n\r\n')
      if (url === '/rubbish') return void request.socket.end('rubbish\r\n\r\n')
      if (url.startsWith('/moved?to='))
        return void response.writeHead(302, { location: url.slice('/moved?to='.length) }).end()
      if (url === '/text') return void response.end('plain')
      if (url === '/upload')
        return void response.end(`got ${/name="kind"/.test(body) && /filename=/.test(body)}`)
      response
        .setHeader('Content-Type', 'application/json')
        .setHeader('X-Case', 'Kept')
        .setHeader('set-cookie', 'sid=1')
      response.statusCode = url.startsWith('/teapot') ? 418 : 200
      response.end(JSON.stringify({ method, url, type: headers['content-type'], body }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
