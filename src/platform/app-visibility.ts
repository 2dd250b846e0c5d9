import Taro from '@tarojs/taro'

/** Calls `listener` when the app is shown (true) and when it is hidden (false). Returns a function that unregisters it. */
export function onAppVisibility(listener: (visible: boolean) => void): () => void {
  const show = () => listener(true)
  const hide = () => listener(false)
  Taro.onAppShow(show)
  Taro.onAppHide(hide)
  return () => {
    Taro.offAppShow(show)
    Taro.offAppHide(hide)
  }
}
