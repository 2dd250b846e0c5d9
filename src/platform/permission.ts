import Taro from '@tarojs/taro'

/** Whether there is a settings page that one can be sent to. */
export const canOpenSettings: boolean = true

/** `unasked`: WeChat will ask by itself at the first use. */
export async function cameraPermission(): Promise<'granted' | 'denied' | 'unasked'> {
  const answer = await Taro.getSetting().catch(() => undefined)
  const camera = answer?.authSetting['scope.camera']
  return camera === undefined ? 'unasked' : camera ? 'granted' : 'denied'
}

/** Opens WeChat's settings of this mini-program; true when the camera is allowed afterwards. */
export async function openSettings(): Promise<boolean> {
  const answer = await Taro.openSetting().catch(() => undefined)
  return answer?.authSetting['scope.camera'] === true
}
