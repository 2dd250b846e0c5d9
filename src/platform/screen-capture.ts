import Taro from '@tarojs/taro'

/** Sets whether WeChat blurs the page in screenshots and recordings. Does nothing on a phone that cannot. */
export function hideFromCaptures(hidden: boolean): void {
  if (!Taro.canIUse('setVisualEffectOnCapture')) return
  const done: unknown = Taro.setVisualEffectOnCapture({ visualEffect: hidden ? 'hidden' : 'none' })
  void Promise.resolve(done).catch(() => undefined)
}
