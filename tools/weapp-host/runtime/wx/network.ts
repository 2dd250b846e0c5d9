// The APIs request, uploadFile and downloadFile, and the state of the network.
import type { BridgeAnswer, BridgeRequest } from '../../server/bridge-protocol'
import { Emitter, type Listener } from '../emitter'
import type { Host } from '../host-types'
import { fromPairs, lastOf, asText, isDict, type Dict } from '../json'
import { settle, withoutFunctions, type WxBuilder, type WxOptions } from './api'
import { sendRequest, type Exchange } from './bridge'
import { base64ToBytes, base64ToText, bytesToBase64 } from './encoding'

function headersOf(given: unknown): Record<string, string> {
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  for (const [name, value] of Object.entries(isDict(given) ? given : {})) {
    if (value !== undefined && value !== null) headers[name.toLowerCase()] = String(value)
  }
  return headers
}

const encodeForm = (data: Dict): string =>
  Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        `${encodeURIComponent(name)}=${encodeURIComponent(isDict(value) ? JSON.stringify(value) : asText(value))}`,
    )
    .join('&')

function toBridge(options: WxOptions): BridgeRequest {
  const method = (asText(options.method) || 'GET').toUpperCase()
  const headers = headersOf(options.header)
  const timeout = typeof options.timeout === 'number' ? options.timeout : undefined
  const request: BridgeRequest = { url: asText(options.url), method, headers, timeout }
  const { data } = options
  if (data === undefined || data === null) return request
  if (data instanceof ArrayBuffer) return { ...request, bodyBase64: bytesToBase64(new Uint8Array(data)) }
  if (typeof data === 'string') return method === 'GET' ? request : { ...request, body: data }
  if (method === 'GET' && isDict(data)) {
    const query = encodeForm(data)
    return query === ''
      ? request
      : { ...request, url: `${request.url}${request.url.includes('?') ? '&' : '?'}${query}` }
  }
  if (/x-www-form-urlencoded/.test(headers['content-type'] ?? '') && isDict(data))
    return { ...request, body: encodeForm(data) }
  return { ...request, body: JSON.stringify(data) }
}

function parseBody(base64: string, { dataType = 'json', responseType }: WxOptions): unknown {
  if (responseType === 'arraybuffer') return base64ToBytes(base64).buffer
  const text = base64ToText(base64)
  if (dataType !== 'json') return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text // WeChat hands over the text, too, when it cannot be parsed.
  }
}

type Run = (signal: AbortSignal, progress: Emitter) => Promise<unknown>

type Send = (
  host: Host,
  options: WxOptions,
  signal: AbortSignal,
  events: Emitter,
  ask?: Exchange['ask'],
) => Promise<Dict>

/** Makes a task object: it is a promise if no callback is given, and has its methods in any case. */
function task(host: Host, name: string, options: WxOptions, run: Run): unknown {
  host.recorder.call(name, {
    ...withoutFunctions(options),
    data: undefined,
    formData: undefined,
    header: undefined,
  })
  const controller = new AbortController()
  const events = new Emitter()
  const on = (event: string) => (listener: Listener) => events.on(event, listener)
  const off = (event: string) => (listener?: Listener) => events.off(event, listener)
  const promise = settle(
    host,
    name,
    options,
    Promise.resolve().then(() => run(controller.signal, events)),
  )
  return Object.assign(promise ?? {}, {
    abort: () => controller.abort(),
    onProgressUpdate: on('progress'),
    offProgressUpdate: off('progress'),
    onHeadersReceived: on('headers'),
    offHeadersReceived: off('headers'),
    onChunkReceived: on('chunk'),
    offChunkReceived: off('chunk'),
  })
}

const request: Send = async (host, options, signal, events, ask) => {
  const answer = await sendRequest(host, { kind: 'request', request: toBridge(options), signal, ask })
  events.emit('headers', { header: answer.headers, statusCode: answer.status, cookies: answer.cookies })
  return {
    data: parseBody(answer.base64, options),
    statusCode: answer.status,
    header: answer.headers,
    cookies: answer.cookies,
  }
}

const upload: Send = async (host, options, signal, events, ask) => {
  const filePath = asText(options.filePath)
  const file = host.files.need(filePath)
  const total = file.size
  const sent = (percent: number): void =>
    events.emit('progress', {
      progress: percent,
      totalBytesSent: Math.round((total * percent) / 100),
      totalBytesExpectedToSend: total,
    })
  const fields = fromPairs(
    Object.entries(isDict(options.formData) ? options.formData : {}).map(([key, value]) => [
      key,
      asText(value),
    ]),
  )
  const { 'content-type': _, ...headers } = headersOf(options.header)
  const fileName = asText(options.fileName) || (lastOf(filePath.split('/')) ?? 'file')
  sent(0)
  const answer = await sendRequest(host, {
    kind: 'upload',
    signal,
    ask,
    onSent: sent,
    request: {
      url: asText(options.url),
      method: 'POST',
      headers,
      timeout: typeof options.timeout === 'number' ? options.timeout : undefined,
      upload: { name: asText(options.name), fileName, type: file.type, base64: file.base64, fields },
    },
  })
  sent(50)
  sent(100)
  return { data: base64ToText(answer.base64), statusCode: answer.status, header: answer.headers }
}

async function download(host: Host, options: WxOptions, signal: AbortSignal, events: Emitter): Promise<Dict> {
  const answer = await sendRequest(host, {
    kind: 'download',
    request: { ...toBridge(options), method: 'GET' },
    signal,
  })
  const type =
    Object.entries(answer.headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ??
    'application/octet-stream'
  const picture = { type: type.split(';')[0] ?? type, base64: answer.base64 }
  events.emit('progress', { progress: 100, totalBytesWritten: 0, totalBytesExpectedToWrite: 0 })
  if (typeof options.filePath === 'string') {
    host.files.put(options.filePath, picture)
    return { filePath: options.filePath, statusCode: answer.status, header: answer.headers }
  }
  return { tempFilePath: host.files.temporary(picture), statusCode: answer.status, header: answer.headers }
}

type SentCall = 'request' | 'uploadFile'

/** The calls by which requests leave the app. With `ask` it is asked in place of the host's server; what breaks requests breaks these, too. */
export function requestCalls(
  host: Host,
  ask?: (name: SentCall, options: WxOptions, signal: AbortSignal) => Promise<BridgeAnswer>,
): Record<SentCall, (options: WxOptions) => unknown> {
  const call = (name: SentCall, send: Send) => (options: WxOptions) =>
    task(host, name, options, (signal, events) =>
      send(host, options, signal, events, ask && (() => ask(name, options, signal))),
    )
  return { request: call('request', request), uploadFile: call('uploadFile', upload) }
}

export function networkApi(builder: WxBuilder): void {
  const { host } = builder
  const state = (): { networkType: string; isConnected: boolean } => {
    const { network } = host.device
    return { networkType: network === 'timeout' ? 'wifi' : network, isConnected: network !== 'none' }
  }
  builder.sync({
    ...requestCalls(host),
    downloadFile: (options: WxOptions) =>
      task(host, 'downloadFile', options, (signal, events) => download(host, options, signal, events)),
  })
  builder.events('NetworkStatusChange', 'NetworkWeakChange')
  builder.async('getNetworkType', () => ({ networkType: state().networkType }))
  host.device.changes.on('network', () => host.wxEvents.emit('NetworkStatusChange', state()))
}
