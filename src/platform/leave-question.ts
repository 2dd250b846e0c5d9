import Taro from '@tarojs/taro'

/** Sets the question that WeChat asks before its back button leaves this page; undefined removes it. */
export function askBeforeLeaving(message: string | undefined): void {
  if (!Taro.canIUse('enableAlertBeforeUnload')) return
  const done: unknown =
    message === undefined ? Taro.disableAlertBeforeUnload() : Taro.enableAlertBeforeUnload({ message })
  void Promise.resolve(done).catch(() => undefined)
}
