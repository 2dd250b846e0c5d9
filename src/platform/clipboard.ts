import Taro from '@tarojs/taro'

/** Copies a text, and gives false if that was not allowed. WeChat itself says 内容已复制. */
export const copyText = (data: string): Promise<boolean> =>
  Taro.setClipboardData({ data }).then(
    () => true,
    () => false,
  )
