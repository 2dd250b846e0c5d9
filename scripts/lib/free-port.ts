import { createServer } from 'node:net'

const HOST = '127.0.0.1'

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, HOST, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined))
    })
  })
}

/** The wanted port, or any free one if it is in use. */
export async function freePort(wanted: number): Promise<number> {
  const port = (await tryPort(wanted)) ?? (await tryPort(0))
  if (port === undefined) throw new Error(`no free port on ${HOST}`)
  return port
}

/** Tells whether this port is free. */
export const isFree = async (port: number): Promise<boolean> => (await tryPort(port)) !== undefined
