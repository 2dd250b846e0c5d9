import Taro from '@tarojs/taro'

/**
 * The lowest base library the app is made for: 2.20.1, of WeChat 8.0.14 (October 2021). It is the first with getAppBaseInfo; what came
 * later (2.32.3: the privacy agreement) is asked for before it is used.
 */
const LOWEST = 'getAppBaseInfo'

/** Whether this WeChat is older than the app is made for. */
export const isWechatTooOld = (): boolean => !Taro.canIUse(LOWEST)

interface BaseInfo {
  readonly theme?: string
  /** Pixels. */
  readonly fontSizeSetting?: number
}

/** What WeChat is set to; by the older call where the newer one is missing. */
export const baseInfo = (): BaseInfo =>
  (isWechatTooOld() ? Taro.getSystemInfoSync() : Taro.getAppBaseInfo()) as BaseInfo
