import Taro from '@tarojs/taro'

/**
 * The first call of the lowest base library that the app supports: 2.20.1 of WeChat 8.0.14 (October 2021). Features of later libraries,
 * such as the privacy agreement of 2.32.3, are tested for before they are used.
 */
const LOWEST = 'getAppBaseInfo'

/** Tells whether this WeChat is older than the app supports. */
export const isWechatTooOld = (): boolean => !Taro.canIUse(LOWEST)

interface BaseInfo {
  readonly theme?: string
  /** Pixels. */
  readonly fontSizeSetting?: number
}

/** WeChat's theme and text size. Old libraries lack getAppBaseInfo and are asked by an older call. */
export const baseInfo = (): BaseInfo =>
  (isWechatTooOld() ? Taro.getSystemInfoSync() : Taro.getAppBaseInfo()) as BaseInfo
