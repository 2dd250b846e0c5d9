import { digest } from '../../world/digest'
import type { Wechat } from './wechat'

const PREFIX = 'demo-world-'

/** How pictures begin in base64, and what their files end with; WeChat shows a file by its ending. */
const ENDINGS: readonly (readonly [begin: string, ending: string])[] = [
  ['/9j/', 'jpg'],
  ['iVBOR', 'png'],
  ['PHN2Zy', 'svg'],
]

export interface PictureFiles {
  /** Writes the picture unless it is there; gives the name of its file, which its content decides. */
  keep(base64: string): string
  /** undefined when the file is gone. */
  read(name: string): string | undefined
  /** What WeChat's image shows. */
  pathOf(name: string): string
  /** Removes the files of all other names. */
  retain(names: ReadonlySet<string>): void
}

/** Pictures in the user's folder (WeChat: 200 MB), because they would soon fill the storage (10 MB). */
export function pictureFiles(wechat: Wechat): PictureFiles {
  const system = wechat.getFileSystemManager()
  const folder = wechat.env.USER_DATA_PATH
  const pathOf = (name: string) => `${folder}/${name}`
  const written = new Set<string>()
  return {
    pathOf,
    keep(base64) {
      const ending = ENDINGS.find(([begin]) => base64.startsWith(begin))?.[1] ?? 'bin'
      const name = `${PREFIX}${digest(base64)}.${ending}`
      if (!written.has(name)) system.writeFileSync(pathOf(name), base64, 'base64')
      written.add(name)
      return name
    },
    read(name) {
      try {
        return String(system.readFileSync(pathOf(name), 'base64'))
      } catch {
        return undefined
      }
    },
    retain(names) {
      for (const name of system.readdirSync(folder)) {
        if (name.startsWith(PREFIX) && !names.has(name)) system.unlinkSync(pathOf(name))
      }
    },
  }
}
