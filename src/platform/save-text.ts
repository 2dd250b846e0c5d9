import Taro from '@tarojs/taro'
import { copyText } from './clipboard'

/**
 * Sends the text as a file into a chat of one's choice; where WeChat cannot, or one does not want to, it is copied. Resolves with
 * what happened, in words; rejects when neither was possible.
 */
export async function saveText(name: string, text: string): Promise<string> {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
  try {
    Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
    await Taro.shareFileMessage({ filePath, fileName: name })
    return `已发送 ${name}`
  } catch {
    if (await copyText(text)) return '没有发送成文件，内容已复制'
    throw new Error('neither sent nor copied')
  }
}
