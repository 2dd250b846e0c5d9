import Taro from '@tarojs/taro'

// WeChat keeps the app's folder when the app is closed. It holds personal files: pictures that are ready to be sent, and an export.
const PREFIX = 'own-'
/** Names that earlier versions gave to pictures. */
const FORMER = /^picture-\d+\.jpg$/

const folder = () => Taro.env.USER_DATA_PATH ?? ''

/** The path for a personal file of this name. `eraseOwnFiles` deletes files at such paths. */
export const ownFilePath = (name: string): string => `${folder()}/${PREFIX}${name}`

function quietly<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    // The folder or file does not exist, so there is nothing to delete.
    return undefined
  }
}

/** Deletes a personal file that is not needed any more; files elsewhere are left alone. */
export function removeOwnFile(path: string): void {
  if (path.startsWith(ownFilePath(''))) quietly(() => Taro.getFileSystemManager().unlinkSync(path))
}

/** Deletes all personal files: at launch, when no form refers to one yet, at sign-out, and when another person signs in. */
export function eraseOwnFiles(): void {
  const files = Taro.getFileSystemManager()
  for (const name of quietly(() => files.readdirSync(folder())) ?? [])
    if (name.startsWith(PREFIX) || FORMER.test(name)) quietly(() => files.unlinkSync(`${folder()}/${name}`))
}
