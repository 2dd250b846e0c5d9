import { fail, ok, type Callbacks } from './outcome'

/** The phone's temporary files by path. */
const store = new Map<string, Blob>()
let made = 0

export const files = {
  /** Puts a file on the phone and gives its path. */
  put(content: BlobPart, type = 'image/jpeg', path = `wxfile://tmp_${++made}.${type.split('/')[1]}`): string {
    store.set(path, new Blob([content], { type }))
    return path
  },
  get: (path: string): Blob | undefined => store.get(path),
  reset() {
    store.clear()
    made = 0
  },
}

async function encoded(blob: Blob, encoding?: string): Promise<string | ArrayBuffer> {
  const bytes = await blob.arrayBuffer()
  return encoding ? Buffer.from(bytes).toString(encoding as BufferEncoding) : bytes
}

interface FilePath extends Callbacks {
  filePath: string
  encoding?: string
}

const missing = (name: string, path: string, options: Callbacks) =>
  fail(name, `no such file or directory, open "${path}"`, options)

const fileSystem = {
  readFile(options: FilePath) {
    const blob = store.get(options.filePath)
    if (!blob) return void missing('readFile', options.filePath, options).catch(() => undefined)
    void encoded(blob, options.encoding).then((data) => ok('readFile', options, { data }))
  },
  getFileInfo(options: FilePath) {
    const blob = store.get(options.filePath)
    if (!blob) return void missing('getFileInfo', options.filePath, options).catch(() => undefined)
    void ok('getFileInfo', options, { size: blob.size })
  },
  unlink(options: FilePath) {
    store.delete(options.filePath)
    void ok('unlink', options)
  },
}

interface Compression extends Callbacks {
  src: string
  quality?: number
}

export const fileCalls = {
  getFileSystemManager: () => fileSystem,
  getFileInfo(options: FilePath) {
    const blob = store.get(options.filePath)
    if (!blob) return missing('getFileInfo', options.filePath, options)
    return ok('getFileInfo', options, { size: blob.size })
  },
  getImageInfo(options: Compression) {
    const blob = store.get(options.src)
    if (!blob) return missing('getImageInfo', options.src, options)
    const type = blob.type.replace('image/', '')
    return ok('getImageInfo', options, { path: options.src, width: 720, height: 960, type })
  },
  /** The size falls with the quality, the beginning of the file stays. */
  compressImage(options: Compression) {
    const blob = store.get(options.src)
    if (!blob) return missing('compressImage', options.src, options)
    const size = Math.ceil((blob.size * (options.quality ?? 80)) / 100)
    return ok('compressImage', options, { tempFilePath: files.put(blob.slice(0, size), blob.type) })
  },
}
