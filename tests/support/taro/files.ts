import { fail, ok, type Callbacks } from './outcome'

/** The phone's temporary files by path. */
const store = new Map<string, Blob>()
let made = 0

/** A JPEG of that many bytes by its first and last bytes. `words` is the text in its EXIF. */
export function jpegOf(size = 1_000, words = ''): Uint8Array<ArrayBuffer> {
  const exif = words === '' ? [] : [0xff, 0xe1, 0, words.length + 2, ...Buffer.from(words)]
  const head = [0xff, 0xd8, ...exif, 0xff, 0xda]
  const bytes = new Uint8Array(Math.max(size, head.length + 2))
  bytes.set(head)
  bytes.set([0xff, 0xd9], bytes.length - 2)
  return bytes
}

export const files = {
  /** Puts a file on the phone and gives its path. */
  put(content: BlobPart, type = 'image/jpeg', path = `wxfile://tmp_${++made}.${type.split('/')[1]}`): string {
    store.set(path, new Blob([content], { type }))
    return path
  },
  picture: (size?: number, words?: string): string => files.put(jpegOf(size, words)),
  get: (path: string): Blob | undefined => store.get(path),
  paths: (): string[] => [...store.keys()],
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
  writeFile(options: FilePath & { data: ArrayBuffer }) {
    files.put(options.data, 'image/jpeg', options.filePath)
    void ok('writeFile', options)
  },
  readdirSync: (folder: string) =>
    [...store.keys()].flatMap((path) =>
      path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : [],
    ),
  unlinkSync: (path: string) => void store.delete(path),
}

interface Compression extends Callbacks {
  src: string
  quality?: number
}

export const fileCalls = {
  env: { USER_DATA_PATH: 'wxfile://usr' },
  getFileSystemManager: () => fileSystem,
  getFileInfo(options: FilePath) {
    const blob = store.get(options.filePath)
    if (!blob) return missing('getFileInfo', options.filePath, options)
    return ok('getFileInfo', options, { size: blob.size })
  },
  async getImageInfo(options: Compression) {
    const blob = store.get(options.src)
    if (!blob) return missing('getImageInfo', options.src, options)
    const [first, second] = new Uint8Array(await blob.slice(0, 2).arrayBuffer())
    const signs = `${first ?? 0} ${second ?? 0}`
    // JPEG, PNG, WebP, GIF.
    if (!['255 216', '137 80', '82 73', '71 73'].includes(signs))
      return fail('getImageInfo', 'decode error', options)
    const type = blob.type.replace('image/', '')
    return ok('getImageInfo', options, { path: options.src, width: 720, height: 960, type })
  },
  /** The size falls with the quality. The beginning of the file stays. */
  compressImage(options: Compression) {
    const blob = store.get(options.src)
    if (!blob) return missing('compressImage', options.src, options)
    const size = Math.ceil((blob.size * (options.quality ?? 80)) / 100)
    return ok('compressImage', options, { tempFilePath: files.put(blob.slice(0, size), blob.type) })
  },
}
