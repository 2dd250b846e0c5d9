import Taro from '@tarojs/taro'

/** Whether WeChat blurs the page in screen captures and recordings. A phone that cannot does nothing. */
export function hideFromCaptures(hidden: boolean): void {
  if (!Taro.canIUse('setVisualEffectOnCapture')) return
  const done: unknown = Taro.setVisualEffectOnCapture({ visualEffect: hidden ? 'hidden' : 'none' })
  void Promise.resolve(done).catch(() => undefined)
}
