import Taro from '@tarojs/taro'

/** Tells whether WeChat can encrypt what it stores (base library 2.21.3 or later). If not, secrets are kept in memory only. */
export const canEncrypt = (): boolean => Taro.canIUse('setStorage.object.encrypt')
