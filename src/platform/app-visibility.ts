import Taro from '@tarojs/taro'

/** Tells when the app comes to the front and when it goes. Gives the unsubscribe. */
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
