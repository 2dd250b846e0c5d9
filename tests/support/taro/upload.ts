import { files } from './files'
import { fail, ok, type Callbacks } from './outcome'

interface Progress {
  progress: number
  totalBytesSent: number
  totalBytesExpectedToSend: number
}

interface Upload extends Callbacks {
  url: string
  filePath: string
  name: string
  fileName?: string
  formData?: Record<string, unknown>
  header?: Record<string, string>
  timeout?: number
}

const quarters = [25, 50, 75, 100]

function bodyOf(options: Upload, file: Blob): FormData {
  const body = new FormData()
  for (const [name, value] of Object.entries(options.formData ?? {})) body.append(name, String(value))
  body.append(options.name, file, options.fileName ?? options.filePath.split('/').pop())
  return body
}

async function send(options: Upload, signal: AbortSignal, onProgress: (at: Progress) => void) {
  const file = files.get(options.filePath)
  if (!file) return fail('uploadFile', 'file not found', options)
  // Listeners are added after the call has returned.
  await Promise.resolve()
  for (const progress of quarters) {
    const totalBytesSent = Math.round((file.size * progress) / 100)
    onProgress({ progress, totalBytesSent, totalBytesExpectedToSend: file.size })
  }
  // FormData sets the content type with its boundary.
  const header = Object.entries(options.header ?? {}).filter(
    ([name]) => name.toLowerCase() !== 'content-type',
  )
  try {
    const init = { method: 'POST', body: bodyOf(options, file), headers: Object.fromEntries(header), signal }
    const response = await fetch(options.url, init)
    const data = await response.text()
    return await ok('uploadFile', options, {
      statusCode: response.status,
      header: Object.fromEntries(response.headers),
      data,
    })
  } catch {
    return fail('uploadFile', signal.aborted ? String(signal.reason) : 'network error', options)
  }
}

/** Taro.uploadFile over Node's fetch, because jsdom's XMLHttpRequest hangs on temporary files. */
export function uploadFile(options: Upload) {
  const controller = new AbortController()
  const listeners = new Set<(at: Progress) => void>()
  const timer = setTimeout(() => controller.abort('timeout'), options.timeout ?? 60_000)
  const running = send(options, controller.signal, (at) => listeners.forEach((listener) => listener(at)))
  const done = running.finally(() => clearTimeout(timer))
  const onProgressUpdate = (listener: (at: Progress) => void) => void listeners.add(listener)
  return Object.assign(done, {
    abort: () => controller.abort('abort'),
    onProgressUpdate,
    offProgressUpdate: (listener: (at: Progress) => void) => void listeners.delete(listener),
    onHeadersReceived: () => undefined,
    offHeadersReceived: () => undefined,
    progress: (listener: (at: Progress) => void) => {
      onProgressUpdate(listener)
      return done
    },
  })
}
