import Taro from '@tarojs/taro'

/** Copies a text; WeChat says 内容已复制 by itself. False when it was not allowed. */
export const copyText = (data: string): Promise<boolean> =>
  Taro.setClipboardData({ data }).then(
    () => true,
    () => false,
  )
