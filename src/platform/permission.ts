import Taro from '@tarojs/taro'

/** Tells whether the person can be sent to a page of settings. */
export const canOpenSettings: boolean = true

/** The permission to use the camera. `unasked`: WeChat itself will ask at the first use. */
export async function cameraPermission(): Promise<'granted' | 'denied' | 'unasked'> {
  const answer = await Taro.getSetting().catch(() => undefined)
  const camera = answer?.authSetting['scope.camera']
  return camera === undefined ? 'unasked' : camera ? 'granted' : 'denied'
}

/** Opens WeChat's settings of this mini-program; gives true if the camera is allowed afterwards. */
export async function openSettings(): Promise<boolean> {
  const answer = await Taro.openSetting().catch(() => undefined)
  return answer?.authSetting['scope.camera'] === true
}
