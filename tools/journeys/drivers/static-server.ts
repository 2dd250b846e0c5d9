import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
}

export interface StaticServer {
  readonly url: string
  close(): Promise<void>
}

/** Serves a folder on a free loopback port, as a static host does. */
export async function serveFolder(folder: string): Promise<StaticServer> {
  const root = path.resolve(folder)
  await readFile(path.join(root, 'index.html')).catch(() => {
    throw new Error(`${folder} is not built: npm run build:h5`)
  })
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const file = path.join(root, path.normalize(decodeURIComponent(pathname)))
    const name = pathname.endsWith('/') ? path.join(file, 'index.html') : file
    readFile(name).then(
      (content) =>
        response
          .writeHead(200, { 'content-type': TYPES[path.extname(name)] ?? 'application/octet-stream' })
          .end(content),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
