// The phone's files. Those in the user's folder and the saved ones survive a relaunch, temporary ones do not.
import { lastOf } from './json'
import type { Picture } from './options'

export const USER_FOLDER = 'wxfile://usr'

export interface StoredFile extends Picture {
  size: number
}

const base64Size = (base64: string): number =>
  Math.floor((base64.length * 3) / 4) - (base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0)

const ENDINGS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
}

const TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  svg: 'image/svg+xml',
}

/** The media type for a file's extension, by which a phone recognises a picture. */
export const typeOf = (path: string): string =>
  TYPES[lastOf(path.split('.'))?.toLowerCase() ?? ''] ?? 'application/octet-stream'

/** Reads a picture of the build synchronously by its path from the root, as WeChat's file system does. */
function packaged(path: string): Picture | undefined {
  const type = TYPES[lastOf(path.split('.'))?.toLowerCase() ?? '']
  if (!type || path.includes('://')) return undefined
  const request = new XMLHttpRequest()
  request.open('GET', `/dist/${path.replace(/^\//, '')}`, false)
  // A synchronous request gives only text, so that each byte comes as a character.
  request.overrideMimeType('text/plain; charset=x-user-defined')
  request.send()
  if (request.status !== 200) return undefined
  const bytes = Array.from(request.responseText, (letter) => String.fromCharCode(letter.charCodeAt(0) & 0xff))
  return { type, base64: btoa(bytes.join('')) }
}

const KEPT = ['wxfile://usr/', 'wxfile://store/']
/** Before the path, in the browser's storage. */
const PREFIX = 'weapp-file:'
const isKept = (path: string): boolean => KEPT.some((folder) => path.startsWith(folder))

export class Files {
  private readonly files = new Map<string, StoredFile>()
  private count = 0

  constructor() {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith(PREFIX))
        this.files.set(name.slice(PREFIX.length), JSON.parse(localStorage.getItem(name) ?? '') as StoredFile)
    }
  }

  get(path: string): StoredFile | undefined {
    return this.files.get(path)
  }

  /** The file at a path. Throws WeChat's error if there is none. */
  need(path: string): StoredFile {
    const file = this.files.get(path) ?? this.fromBuild(path)
    if (!file) throw new Error(`no such file or directory "${path}"`)
    return file
  }

  put(path: string, picture: Picture): StoredFile {
    const file = { ...picture, size: base64Size(picture.base64) }
    this.files.set(path, file)
    if (isKept(path)) this.persist(path, file)
    return file
  }

  /** Writes to the browser's storage, which holds 5 million characters. A file beyond that is lost at the next launch. */
  private persist(path: string, file: StoredFile): void {
    try {
      localStorage.setItem(PREFIX + path, JSON.stringify(file))
    } catch {
      localStorage.removeItem(PREFIX + path)
    }
  }

  private fromBuild(path: string): StoredFile | undefined {
    const picture = packaged(path)
    return picture && this.put(path, picture)
  }

  /** Makes a temporary file and gives its path. */
  temporary(picture: Picture): string {
    const path = `wxfile://tmp_${++this.count}.${ENDINGS[picture.type] ?? 'bin'}`
    this.put(path, picture)
    return path
  }

  remove(path: string): boolean {
    localStorage.removeItem(PREFIX + path)
    return this.files.delete(path)
  }

  list(folder: string): string[] {
    const prefix = `${folder.replace(/\/$/, '')}/`
    return [...this.files.keys()]
      .filter((path) => path.startsWith(prefix))
      .map((path) => path.slice(prefix.length))
  }

  dataUrl(path: string): string | undefined {
    const file = this.files.get(path)
    return file && `data:${file.type};base64,${file.base64}`
  }
}
