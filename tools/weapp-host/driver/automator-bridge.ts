// Speaks enough of DevTools' automation protocol (JSON over WebSocket) to let miniprogram-automator drive this host with
// automator.connect({ wsEndpoint }). This also tests our DevTools adapter where there is no DevTools.
import type { AddressInfo } from 'node:net'
import { WebSocketServer, type RawData, type WebSocket } from 'ws'
import { elementMethods } from './automator-elements'
import { Elements, toCss, type Handle, type Method, type Params } from './automator-handles'
import type { Weapp } from './weapp'

function methodsFor(app: Weapp, elements: Elements): Record<string, Method> {
  const page = async () => {
    const stack = (await app.stack()).map(({ id, path, query }) => ({ pageId: id, path, query }))
    return { stack, top: stack.at(-1) }
  }
  const find = (selector?: string): Promise<Handle[]> =>
    app.$(toCss(selector)).elementHandles() as Promise<Handle[]>
  return {
    'Tool.getInfo': () => ({ SDKVersion: '3.8.0' }),
    'App.getCurrentPage': async () => (await page()).top,
    'App.getPageStack': async () => ({ pageStack: (await page()).stack }),
    'App.callWxMethod': async ({ method = '', args = [] }) => ({
      result: await app.callWx(method, (args[0] ?? {}) as Record<string, unknown>),
    }),
    'App.captureScreenshot': async () => ({ data: (await app.screenshot()).toString('base64') }),
    'Page.getData': async () => ({ data: await app.pageData() }),
    'Page.callMethod': async ({ method = '', args = [] }) => ({
      result: await app.callPage(method, ...args),
    }),
    'Page.getElement': async ({ selector }) => {
      const [first] = await find(selector)
      if (!first) throw new Error('no such element')
      return elements.keep(first)
    },
    'Page.getElements': async ({ selector }) => ({
      elements: await Promise.all((await find(selector)).map((handle) => elements.keep(handle))),
    }),
    ...elementMethods(elements),
  }
}

async function answer(methods: Record<string, Method>, socket: WebSocket, raw: RawData): Promise<void> {
  const { id, method, params } = JSON.parse(String(raw)) as { id: string; method: string; params?: Params }
  const run = methods[method]
  try {
    if (!run) throw new Error(`not supported: ${method}`)
    socket.send(JSON.stringify({ id, result: (await run(params ?? {})) ?? {} }))
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    socket.send(JSON.stringify({ id, error: { message } }))
  }
}

export async function startAutomatorBridge(
  app: Weapp,
  port = 0,
): Promise<{ wsEndpoint: string; close(): Promise<void> }> {
  const server = new WebSocketServer({ host: '127.0.0.1', port })
  await new Promise<void>((resolve) => server.once('listening', resolve))
  const methods = methodsFor(app, new Elements())
  server.on('connection', (socket) => socket.on('message', (raw) => void answer(methods, socket, raw)))
  return {
    wsEndpoint: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        for (const client of server.clients) client.terminate()
        server.close(() => resolve())
      }),
  }
}
