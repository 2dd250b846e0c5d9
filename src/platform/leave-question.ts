import Taro from '@tarojs/taro'

/** What WeChat asks before its own back button leaves the page in front; undefined asks nothing. */
export function askBeforeLeaving(message: string | undefined): void {
  if (!Taro.canIUse('enableAlertBeforeUnload')) return
  const done: unknown =
    message === undefined ? Taro.disableAlertBeforeUnload() : Taro.enableAlertBeforeUnload({ message })
  void Promise.resolve(done).catch(() => undefined)
}
