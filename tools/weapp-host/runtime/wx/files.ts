// wx.getFileSystemManager.
import { typeOf, USER_FOLDER } from '../files'
import type { Host } from '../host-types'
import { fromPairs, lastOf, asText, type Dict } from '../json'
import { settle, type WxBuilder, type WxOptions } from './api'
import { base64ToBytes, base64ToText, bytesToBase64, textToBase64 } from './encoding'

function decode(base64: string, encoding: unknown): unknown {
  if (encoding === undefined) return base64ToBytes(base64).buffer
  if (encoding === 'base64') return base64
  if (encoding === 'utf8' || encoding === 'utf-8') return base64ToText(base64)
  throw new Error(`invalid encoding "${asText(encoding)}"`)
}

function encode(data: unknown, encoding: unknown): string {
  if (data instanceof ArrayBuffer) return bytesToBase64(new Uint8Array(data))
  return encoding === 'base64' ? asText(data) : textToBase64(asText(data))
}

function operations(host: Host): Record<string, (options: Dict) => Dict> {
  const { files } = host
  return {
    readFile: ({ filePath, encoding }) => ({ data: decode(files.need(asText(filePath)).base64, encoding) }),
    writeFile: ({ filePath, data, encoding }) => {
      if (!asText(filePath).startsWith(USER_FOLDER))
        throw new Error(`permission denied, open "${asText(filePath)}"`)
      files.put(asText(filePath), { type: typeOf(asText(filePath)), base64: encode(data, encoding) })
      return {}
    },
    saveFile: ({ tempFilePath, filePath }) => {
      const file = files.need(asText(tempFilePath))
      const saved = asText(filePath) || `${USER_FOLDER}/${lastOf(asText(tempFilePath).split('/')) ?? ''}`
      files.put(saved, file)
      return { savedFilePath: saved }
    },
    copyFile: ({ srcPath, destPath }) => {
      files.put(asText(destPath), files.need(asText(srcPath)))
      return {}
    },
    access: ({ path }) => {
      files.need(asText(path))
      return {}
    },
    unlink: ({ filePath }) => {
      files.need(asText(filePath))
      files.remove(asText(filePath))
      return {}
    },
    getFileInfo: ({ filePath }) => ({ size: files.need(asText(filePath)).size }),
    stat: ({ path }) => ({
      stats: { size: files.need(asText(path)).size, isFile: () => true, isDirectory: () => false },
    }),
    readdir: ({ dirPath }) => ({ files: files.list(asText(dirPath)) }),
    mkdir: () => ({}),
    rmdir: () => ({}),
  }
}

/** The order of positional arguments of the xxxSync functions, and the part of the result that they return. */
const SYNC: Record<string, { args: string[]; result?: string }> = {
  readFile: { args: ['filePath', 'encoding'], result: 'data' },
  writeFile: { args: ['filePath', 'data', 'encoding'] },
  saveFile: { args: ['tempFilePath', 'filePath'], result: 'savedFilePath' },
  copyFile: { args: ['srcPath', 'destPath'] },
  access: { args: ['path'] },
  unlink: { args: ['filePath'] },
  stat: { args: ['path'], result: 'stats' },
  readdir: { args: ['dirPath'], result: 'files' },
  mkdir: { args: ['dirPath'] },
  rmdir: { args: ['dirPath'] },
}

export function filesApi(builder: WxBuilder): void {
  const { host } = builder
  const manager: Dict = {}
  for (const [name, run] of Object.entries(operations(host))) {
    manager[name] = (options: WxOptions) =>
      settle(
        host,
        name,
        options,
        Promise.resolve().then(() => run(options)),
      )
    const sync = SYNC[name]
    if (!sync) continue
    manager[`${name}Sync`] = (...given: unknown[]) => {
      try {
        const result = run(fromPairs(sync.args.map((arg, index) => [arg, given[index]])))
        return sync.result === undefined ? undefined : result[sync.result]
      } catch (error) {
        throw new Error(`${name}Sync:fail ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }
  builder.sync({ getFileSystemManager: () => manager, env: { USER_DATA_PATH: USER_FOLDER } })
  builder.async('getFileInfo', ({ filePath }) => ({ size: host.files.need(asText(filePath)).size }))
}
