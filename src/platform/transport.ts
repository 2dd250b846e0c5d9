import { TransportFailure, type Transport, type HttpAnswer, type HttpUpload } from '@/api/ports'
import { reasonOf } from './failure-reason'
import { readBytes } from './file-bytes'
import { isOnline } from './network'
import { networkReady } from './network-gate'
import { wire, type Wire } from './wire'

interface Answered {
  readonly statusCode: number
  readonly data: unknown
  readonly header?: Readonly<Record<string, unknown>>
}

interface Task extends PromiseLike<Answered> {
  abort?(): void
}

interface Limits {
  readonly timeout: number
  readonly signal?: AbortSignal
}

/** Parses JSON, possibly with a byte order mark; gives any other text, such as a proxy's page, back as it is. */
function parsed(data: unknown): unknown {
  if (typeof data !== 'string') return data
  try {
    return JSON.parse(data.replace(/^\uFEFF/, ''))
  } catch {
    return data
  }
}

/** The seconds of the header Retry-After; undefined if it is missing or a date. */
function retryAfterOf(header: Answered['header'] = {}): number | undefined {
  const name = Object.keys(header).find((key) => key.toLowerCase() === 'retry-after')
  const seconds = name === undefined ? NaN : Number(header[name])
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined
}

const messageOf = (error: unknown) => {
  const { errMsg, message } = (error ?? {}) as { errMsg?: unknown; message?: unknown }
  return String(errMsg ?? message ?? error)
}

/**
 * Runs a task of the platform with our own timeout and signal. The platform's are not sufficient: a browser's abort does not say whether
 * time or a person caused it, and WeChat waits 60 s by default.
 */
function run(start: () => Task, { timeout, signal }: Limits): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    // The call may have been cancelled while it waited for the network.
    if (signal?.aborted) return reject(new TransportFailure('aborted'))
    const online = isOnline()
    const task = start()
    const finish = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
    }
    const end = (reason: 'timeout' | 'aborted') => {
      finish()
      reject(new TransportFailure(reason))
      task.abort?.()
    }
    const stop = () => end('aborted')
    const timer = setTimeout(() => end('timeout'), timeout)
    signal?.addEventListener('abort', stop)
    task.then(
      ({ statusCode, data, header }) => {
        finish()
        resolve({ status: statusCode, body: parsed(data), retryAfter: retryAfterOf(header) })
      },
      (error: unknown) => {
        finish()
        reject(new TransportFailure(reasonOf(messageOf(error), online)))
      },
    )
  })
}

/** Gives the calls of the platform or of the mock, when requests may be sent. If the mock has not started, rejects; the page says why. */
async function wireWhenReady(): Promise<Wire> {
  try {
    await networkReady
    return await wire()
  } catch {
    throw new TransportFailure('offline')
  }
}

/** A name for the uploaded file. A blob address has none, and servers look at the extension. */
function fileName({ path }: HttpUpload['file']): string {
  const last = path.split('/').pop() ?? ''
  return /\.\w{3,4}$/.test(last) ? last : 'photo.jpg'
}

function startUpload(
  { uploadFile }: Wire,
  { url, headers, name, file, fields, timeout, onProgress }: HttpUpload,
): Task {
  const task = uploadFile({
    url,
    name,
    timeout,
    filePath: file.path,
    fileName: fileName(file),
    header: { ...headers },
    formData: { ...fields },
    withCredentials: false,
  })
  if (onProgress) task.onProgressUpdate?.(({ progress }) => onProgress(progress))
  return task
}

/** Sends requests by wx.request and wx.uploadFile, in H5 by Taro's fetch and XMLHttpRequest. See Transport for the errors. */
export const transport: Transport = {
  async request({ method, url, headers, body, timeout, signal }) {
    const { request: send } = await wireWhenReady()
    const header = { ...headers }
    const text = { dataType: 'text', responseType: 'text' } as const
    return run(() => send({ url, method, header, timeout, data: body, ...text }), { timeout, signal })
  },
  async upload(upload) {
    const out = await wireWhenReady()
    return run(() => startUpload(out, upload), upload)
  },
  readFile: readBytes,
}
