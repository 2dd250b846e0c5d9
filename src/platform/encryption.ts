import Taro from '@tarojs/taro'

/** WeChat encrypts what it stores from base library 2.21.3 on. Without it a secret stays in memory. */
export const canEncrypt = (): boolean => Taro.canIUse('setStorage.object.encrypt')
