import { readFile, realpath } from 'node:fs/promises'
import path from 'node:path'

/** The path at which the server shows the H5 preview, and the query that makes the preview use this server and not a mock of its own. */
export const APP_PATH = '/app/'
export const APP_QUERY = 'backend=server'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
}

const nothing = () => new Response('not found', { status: 404 })

/** The real path of a file, symbolic links resolved; undefined if it is not within the folder. */
async function within(folder: string, name: string): Promise<string | undefined> {
  try {
    const root = await realpath(folder)
    const file = await realpath(path.join(root, decodeURIComponent(name)))
    return file.startsWith(root + path.sep) ? file : undefined
  } catch {
    // The file does not exist, or its name cannot be decoded.
    return undefined
  }
}

/** A file of the built H5 preview (`npm run build:h5`) for the path and query of a request; undefined for paths outside /app/. */
export async function appFile(folder: string, url: string): Promise<Response | undefined> {
  const [address = '', query = ''] = url.split('?')
  if (address !== APP_PATH.slice(0, -1) && !address.startsWith(APP_PATH)) return undefined
  const name = address.slice(APP_PATH.length)
  // Without the query the page would start a mock of its own in the browser.
  if (name === '' && !query.split('&').includes(APP_QUERY))
    return new Response(null, {
      status: 302,
      headers: { location: `${APP_PATH}?${query && `${query}&`}${APP_QUERY}` },
    })
  const file = await within(folder, name || 'index.html')
  if (!file) return nothing()
  const content = await readFile(file).catch(() => undefined)
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream'
  return content
    ? new Response(new Uint8Array(content), {
        headers: { 'content-type': type, 'cache-control': 'no-cache' },
      })
    : nothing()
}

export const isAppBuilt = async (folder: string): Promise<boolean> =>
  (await within(folder, 'index.html')) !== undefined
