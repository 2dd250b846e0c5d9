import { digest } from '../../world/digest'
import type { Wechat } from './wechat'

/** How the names of the files begin. */
export const PICTURE_PREFIX = 'demo-world-'

/** How a picture begins in base64, and its file's extension, by which WeChat recognises a picture. */
const ENDINGS: readonly (readonly [begin: string, ending: string])[] = [
  ['/9j/', 'jpg'],
  ['iVBOR', 'png'],
  ['PHN2Zy', 'svg'],
]

export interface PictureFiles {
  /** Writes the picture unless it is already written. Gives the file's name, which is derived from the content. */
  keep(base64: string): string
  /** The picture in base64; undefined if the file is gone. */
  read(name: string): string | undefined
  /** The path that WeChat's image element shows. */
  pathOf(name: string): string
  /** Deletes the files of all other pictures. */
  retain(names: ReadonlySet<string>): void
}

/** Keeps pictures as files in the user's folder (200 MB), because they would soon fill WeChat's storage (10 MB). */
export function pictureFiles(wechat: Wechat): PictureFiles {
  const system = wechat.getFileSystemManager()
  const folder = wechat.env.USER_DATA_PATH
  const pathOf = (name: string) => `${folder}/${name}`
  const written = new Set<string>()
  return {
    pathOf,
    keep(base64) {
      const ending = ENDINGS.find(([begin]) => base64.startsWith(begin))?.[1] ?? 'bin'
      const name = `${PICTURE_PREFIX}${digest(base64)}.${ending}`
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
        if (name.startsWith(PICTURE_PREFIX) && !names.has(name)) system.unlinkSync(pathOf(name))
      }
    },
  }
}
