import Taro from '@tarojs/taro'
import { isCancelled, mediaFailure } from './media-failure'
import { ownFilePath, removeOwnFile } from './own-files'

/**
 * Gives the person a text as a file. It must be called within a tap: WeChat lets them choose a chat to send it to, such as 文件传输助手. The
 * file is deleted afterwards. Gives 'unavailable' if the phone cannot do that. Never rejects.
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
