// wx.connectSocket: a socket of the browser to the host's server, which connects it with one of the origins.
import { Emitter, type Listener } from '../emitter'
import type { Host } from '../host-types'
import { asNumber, asText, type Dict } from '../json'
import { settle, withoutFunctions, type WxBuilder, type WxOptions } from './api'
import { needParameters } from './parameters'

const NORMAL_CLOSE = 1000
const EVENTS = ['Open', 'Message', 'Error', 'Close'] as const

interface SocketTask extends Dict {
  send(options: WxOptions): unknown
  close(options?: WxOptions): unknown
}

function bridgeAddress(url: string): string {
  return `ws://${location.host}/bridge/socket?url=${encodeURIComponent(url)}`
}

function openSocket(host: Host, options: WxOptions): { socket: WebSocket; heard: Emitter } {
  const protocols = Array.isArray(options.protocols) ? options.protocols.map(asText) : []
  const socket = new WebSocket(bridgeAddress(asText(options.url)), protocols)
  socket.binaryType = 'arraybuffer'
  const heard = new Emitter()
  const tell = (name: (typeof EVENTS)[number], detail: Dict): void => {
    heard.emit(name, detail)
    host.wxEvents.emit(`Socket${name}`, detail)
  }
  socket.addEventListener('open', () => tell('Open', { header: {} }))
  socket.addEventListener('message', ({ data }) => tell('Message', { data: data as unknown }))
  socket.addEventListener('error', () => tell('Error', { errMsg: 'connect failed' }))
  socket.addEventListener('close', ({ code, reason }) => tell('Close', { code, reason }))
  return { socket, heard }
}

function socketTask(host: Host, options: WxOptions): SocketTask {
  const { socket, heard } = openSocket(host, options)
  const later = (name: string, given: WxOptions, run: () => void): unknown =>
    settle(host, name, given, Promise.resolve().then(run))
  const task: SocketTask = {
    send: (given) =>
      later('sendSocketMessage', given, () => {
        if (socket.readyState !== WebSocket.OPEN) throw new Error('WebSocket is not connected')
        socket.send(given.data instanceof ArrayBuffer ? given.data : asText(given.data))
      }),
    close: (given = {}) =>
      later('closeSocket', given, () => {
        if (socket.readyState > WebSocket.OPEN) throw new Error('WebSocket is not connected')
        socket.close(asNumber(given.code, NORMAL_CLOSE), asText(given.reason))
      }),
  }
  for (const name of EVENTS) task[`on${name}`] = (listener: Listener) => heard.on(name, listener)
  Object.defineProperty(task, 'readyState', { get: () => socket.readyState })
  return task
}

export function socketsApi(builder: WxBuilder): void {
  const { host } = builder
  let last: SocketTask | undefined
  const needSocket = (): SocketTask => {
    if (!last) throw new Error('WebSocket is not connected')
    return last
  }
  builder.sync({
    connectSocket: (options: WxOptions = {}) => {
      host.recorder.call('connectSocket', withoutFunctions(options))
      const isAddress = /^wss?:\/\//.test(asText(options.url))
      const isOnline = host.device.network !== 'none'
      const opened = Promise.resolve().then(() => {
        needParameters(options, 'String', 'url')
        if (!isAddress) throw new Error(`invalid url "${asText(options.url)}"`)
        if (!isOnline) throw new Error('net::ERR_INTERNET_DISCONNECTED')
      })
      void settle(host, 'connectSocket', { complete: () => undefined, ...options }, opened)
      last = isAddress && isOnline ? socketTask(host, options) : undefined
      return last
    },
  })
  builder.async('sendSocketMessage', ({ data }) => needSocket().send({ data }))
  builder.async('closeSocket', ({ code, reason }) => needSocket().close({ code, reason }))
  builder.events(...EVENTS.map((name) => `Socket${name}`))
}
