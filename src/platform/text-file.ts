import Taro from '@tarojs/taro'
import { isCancelled, mediaFailure } from './media-failure'
import { ownFilePath, removeOwnFile } from './own-files'

/**
 * Hands a text over as a file, in a tap: WeChat offers a chat to send it to, for example the own 文件传输助手. The file is removed from
 * the app's folder afterwards. 'unavailable' where the phone can do neither.
 */
export async function handOverText(
  fileName: string,
  text: string,
): Promise<'done' | 'cancelled' | 'unavailable'> {
  const files = Taro.getFileSystemManager()
  const filePath = ownFilePath(fileName)
  try {
    await new Promise<void>((resolve, reject) =>
      files.writeFile({ filePath, data: text, encoding: 'utf8', success: () => resolve(), fail: reject }),
    )
    await Taro.shareFileMessage({ filePath, fileName })
    return 'done'
  } catch (error) {
    return isCancelled(mediaFailure(error)) ? 'cancelled' : 'unavailable'
  } finally {
    removeOwnFile(filePath)
  }
}
