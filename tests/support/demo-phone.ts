import { DOCUMENTED_FORM, type Form } from '@/contract/core/systems'
import { createContext, runInContext } from 'node:vm'
import { bundleDemoWorld } from '../../config/demo-world'
import type { PhoneNetwork } from '~mock/runtimes/phone/network'

/** What an engine of 2018 (Chrome 67, iOS 12) lacks, and WeChat does not add. */
const TOO_NEW = `
delete String.prototype.matchAll
delete String.prototype.replaceAll
delete Object.hasOwn
delete globalThis.Intl
`

/** A phone's storage and files, which outlive the app. */
export interface PhoneMemory {
  readonly storage: Map<string, string>
  readonly files: Map<string, Buffer>
}

export const emptyPhone = (): PhoneMemory => ({ storage: new Map(), files: new Map() })

export interface DemoPhone {
  readonly network: PhoneNetwork
  /** The toasts that were shown. */
  readonly toasts: readonly string[]
  /** Sends the app into the background. */
  hide(): void
}

const FOLDER = 'wxfile://usr'
const KEY_LIMIT = 1024 * 1024

/** WeChat's functions. `limit` is the size of the storage in bytes. */
function wechatOf({ storage, files }: PhoneMemory, limit: number) {
  const hidden: (() => void)[] = []
  const toasts: string[] = []
  const size = (text: string) => Buffer.byteLength(text)
  const system = {
    readFile({
      filePath,
      success,
      fail,
    }: {
      filePath: string
      success: (a: object) => void
      fail: (e: object) => void
    }) {
      const file = files.get(filePath)
      if (file) success({ data: new Uint8Array(file).buffer })
      else fail({ errMsg: 'readFile:fail no such file' })
    },
    readFileSync(path: string) {
      const file = files.get(path)
      if (!file) throw new Error('readFileSync:fail no such file')
      return file.toString('base64')
    },
    writeFileSync: (path: string, data: string) => void files.set(path, Buffer.from(data, 'base64')),
    readdirSync: () =>
      [...files.keys()].flatMap((path) =>
        path.startsWith(`${FOLDER}/`) ? [path.slice(FOLDER.length + 1)] : [],
      ),
    unlinkSync: (path: string) => void files.delete(path),
  }
  const wx = {
    env: { USER_DATA_PATH: FOLDER },
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync(key: string, value: string) {
      const others = [...storage]
        .filter(([name]) => name !== key)
        .reduce((sum, [, text]) => sum + size(text), 0)
      if (size(value) > KEY_LIMIT || others + size(value) > limit)
        throw new Error('setStorageSync:fail exceed')
      storage.set(key, value)
    },
    removeStorageSync: (key: string) => void storage.delete(key),
    getFileSystemManager: () => system,
    onAppHide: (listener: () => void) => void hidden.push(listener),
    showToast: ({ title }: { title: string }) => void toasts.push(title),
  }
  return { wx, toasts, hide: () => hidden.forEach((listener) => listener()) }
}

let bundle: Promise<string> | undefined

/** Runs the bundle of the demo build in an engine that has only the language, `wx`, timers and a console. */
export async function startDemoPhone(
  memory = emptyPhone(),
  { limit = 10 * KEY_LIMIT, console: shown = console as Pick<Console, 'info' | 'error'> } = {},
): Promise<DemoPhone> {
  const code = await (bundle ??= bundleDemoWorld())
  const { wx, toasts, hide } = wechatOf(memory, limit)
  const module = { exports: {} as { start(form: Form): PhoneNetwork } }
  const context = createContext({
    wx,
    module,
    exports: module.exports,
    setTimeout,
    clearTimeout,
    console: shown,
  })
  runInContext(TOO_NEW, context)
  runInContext(code, context)
  return { network: module.exports.start(DOCUMENTED_FORM), toasts, hide }
}
