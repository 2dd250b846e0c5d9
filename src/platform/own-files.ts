import Taro from '@tarojs/taro'

// WeChat keeps this folder when the app is closed. What lies there is a person's: pictures made ready to be sent, an export.
const PREFIX = 'own-'
/** As earlier versions named them. */
const FORMER = /^picture-\d+\.jpg$/

const folder = () => Taro.env.USER_DATA_PATH ?? ''

/** Where a file of the person may be written, so that `eraseOwnFiles` finds it. */
export const ownFilePath = (name: string): string => `${folder()}/${PREFIX}${name}`

function quietly<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    // A folder or a file that is not there has nothing to be removed.
    return undefined
  }
}

/** Removes the file once it has served, if it is one of these. */
export function removeOwnFile(path: string): void {
  if (path.startsWith(ownFilePath(''))) quietly(() => Taro.getFileSystemManager().unlinkSync(path))
}

/** Removes all of them: at launch, when no form of this run knows of one, at sign-out, and when somebody else signs in. */
export function eraseOwnFiles(): void {
  const files = Taro.getFileSystemManager()
  for (const name of quietly(() => files.readdirSync(folder())) ?? [])
    if (name.startsWith(PREFIX) || FORMER.test(name)) quietly(() => files.unlinkSync(`${folder()}/${name}`))
}
