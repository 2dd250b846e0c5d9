// An app that contains its backend: a script of the build gives calls that replace wx.request and wx.uploadFile.
import type { BridgeAnswer } from '../server/bridge-protocol'
import type { Host } from './host-types'
import { asText, fromPairs, isDict, type Dict } from './json'
import type { WxOptions } from './wx/api'
import { textToBase64 } from './wx/encoding'
import { requestCalls } from './wx/network'

type Task = Promise<Dict> & { abort?(): void }
type Calls = Record<'request' | 'uploadFile', (options: WxOptions) => Task>

interface Backend extends Calls {
  [name: string]: unknown
}

/** The text of WeChat's error without the name of the API, which the host puts before it. */
const reasonOf = (error: unknown): string =>
  asText(isDict(error) ? error.errMsg : error).replace(/^\w+:fail /, '')

/** Asks the backend inside the app. Its answer is read as one of the network is. */
async function answerOf(backend: Backend, ...[name, options, signal]: Asked): Promise<BridgeAnswer> {
  const task = backend[name](options)
  signal.addEventListener('abort', () => task.abort?.())
  try {
    const { statusCode, header, data } = await task
    const headers = Object.entries(isDict(header) ? header : {}).map(([key, value]) => [key, asText(value)])
    return {
      status: Number(statusCode),
      headers: fromPairs(headers as [string, string][]),
      cookies: [],
      base64: textToBase64(asText(data)),
    }
  } catch (error) {
    throw new Error(reasonOf(error))
  }
}

type Asked = [name: 'request' | 'uploadFile', options: WxOptions, signal: AbortSignal]

/**
 * Gives the script's exports with another `start`. What the backend is asked then goes through the phone's network: it is recorded, it
 * fails without a network, and faults break it. `started` is told what the script's own `start` gave.
 */
export function overPhone(host: Host, exports: unknown, started: (backend: Dict) => void): Dict {
  const script = exports as { start(...args: unknown[]): Backend }
  return {
    ...script,
    start(...args: unknown[]) {
      const backend = script.start(...args)
      started(backend)
      return { ...backend, ...requestCalls(host, (...asked) => answerOf(backend, ...asked)) }
    },
  }
}
