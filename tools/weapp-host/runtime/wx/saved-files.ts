// wx.saveFile and related APIs: files that outlive the session and are kept apart from the user's folder.
import type { Host } from '../host-types'
import { asText, type Dict } from '../json'
import type { WxBuilder } from './api'

const FOLDER = 'wxfile://store'

function savedFiles(host: Host): { list(): Dict[]; save(path: string): string; need(path: string): Dict } {
  const times = new Map<string, number>()
  const describe = (path: string): Dict => ({
    filePath: path,
    size: host.files.need(path).size,
    createTime: times.get(path) ?? 0,
  })
  return {
    list: () => host.files.list(FOLDER).map((name) => describe(`${FOLDER}/${name}`)),
    save(path) {
      const file = host.files.get(path)
      if (!file) throw new Error('tempFilePath file not exist')
      const saved = `${FOLDER}/${path.split('/').pop() ?? ''}`
      host.files.put(saved, file)
      host.files.remove(path)
      times.set(saved, Math.floor(Date.now() / 1000))
      return saved
    },
    need(path) {
      if (!path.startsWith(`${FOLDER}/`) || !host.files.get(path)) throw new Error('file not exist')
      return describe(path)
    },
  }
}

export function savedFilesApi(builder: WxBuilder): void {
  const { host } = builder
  const saved = savedFiles(host)
  builder.async('saveFile', ({ tempFilePath }) => ({ savedFilePath: saved.save(asText(tempFilePath)) }))
  builder.async('getSavedFileList', () => ({ fileList: saved.list() }))
  builder.async('getSavedFileInfo', ({ filePath }) => {
    const { size, createTime } = saved.need(asText(filePath))
    return { size, createTime }
  })
  builder.async('removeSavedFile', ({ filePath }) => {
    saved.need(asText(filePath))
    host.files.remove(asText(filePath))
  })
}
