import type { Mock } from '../../create-mock'
import { toBase64 } from '../../world/base64'
import { storedPicture } from '../stored-picture'
import { multipartBody, type FormFile } from './multipart-body'
import type { PictureFiles } from './picture-files'
import type { Wechat } from './wechat'

interface Answered {
  readonly statusCode: number
  readonly data: string
  readonly header: Readonly<Record<string, string>>
}

type Task = Promise<Answered> & {
  abort(): void
  onProgressUpdate(listener: (update: { readonly progress: number }) => void): void
}

interface Call {
  readonly url: string
  readonly header?: Readonly<Record<string, string>>
}

interface RequestCall extends Call {
  readonly method: string
  readonly data?: string
}

interface UploadCall extends Call, FormFile {
  readonly filePath: string
}

/** wx.request and wx.uploadFile for the transport. They fail with WeChat's own error messages. */
export interface PhoneNetwork {
  request(call: RequestCall): Task
  uploadFile(call: UploadCall): Task
  /** The path of a file with the mock's picture, since WeChat loads images without the transport; undefined for other addresses. */
  picture(address: string): string | undefined
}

const failure = (reason: string) => ({ errMsg: `request:fail ${reason}` })

/** Makes a signal and the function that aborts it. WeChat has no AbortController. */
function createAbort() {
  const listeners: (() => void)[] = []
  const signal = {
    aborted: false,
    addEventListener: (_type: 'abort', listener: () => void) => void listeners.push(listener),
  }
  return {
    signal,
    abort() {
      signal.aborted = true
      for (const listener of listeners.splice(0)) listener()
    },
  }
}

const readBytes = (wechat: Wechat, filePath: string) =>
  new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) =>
    wechat.getFileSystemManager().readFile({
      filePath,
      success: ({ data }) => resolve(new Uint8Array(data as ArrayBuffer)),
      fail: reject,
    }),
  )

/** Makes a network in which the mock is the only server. */
export function phoneNetwork(mock: Mock, wechat: Wechat, pictures: PictureFiles): PhoneNetwork {
  const paths = new Map<string, string>()

  function picture(address: string): string | undefined {
    const known = paths.get(address)
    if (known !== undefined) return known
    const file = storedPicture(mock, address)
    if (!file) return undefined
    const path = pictures.pathOf(pictures.keep(toBase64(file.bytes)))
    paths.set(address, path)
    return path
  }

  async function answer(request: Request): Promise<Answered> {
    const response = await mock.handle(request)
    if (request.signal.aborted) throw failure('abort')
    if (response.type === 'error') throw failure('-106:net::ERR_INTERNET_DISCONNECTED')
    const type = response.headers.get('content-type') ?? ''
    return {
      statusCode: response.status,
      data: await response.text(),
      header: { 'content-type': type },
    }
  }

  function task(work: (signal: AbortSignal) => Promise<Answered>): Task {
    const { signal, abort } = createAbort()
    const progress: ((update: { readonly progress: number }) => void)[] = []
    const given = new Promise<Answered>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(failure('abort') as unknown as Error))
      work(signal as unknown as AbortSignal).then((answered) => {
        for (const tell of progress) tell({ progress: 100 })
        resolve(answered)
      }, reject)
    })
    return Object.assign(given, {
      abort,
      onProgressUpdate: (listener: (update: { readonly progress: number }) => void) =>
        void progress.push(listener),
    })
  }

  return {
    picture,
    request: ({ url, method, header, data }) =>
      task((signal) => answer(new Request(url, { method, headers: { ...header }, body: data, signal }))),
    uploadFile: ({ url, header, ...file }) =>
      task(async (signal) => {
        const { type, bytes } = multipartBody(file, await readBytes(wechat, file.filePath))
        const headers = { ...header, 'content-type': type }
        return answer(new Request(url, { method: 'POST', headers, body: bytes, signal }))
      }),
  }
}
