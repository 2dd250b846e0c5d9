/** False: a browser has no base library. */
export const isWechatTooOld = (): boolean => false
