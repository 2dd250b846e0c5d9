import Taro from '@tarojs/taro'

/** Calls `then` once WeChat has been sent what was rendered until now. */
export const afterDrawing = (then: () => void): void => Taro.nextTick(then)
