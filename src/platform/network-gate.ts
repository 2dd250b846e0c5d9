/** Resolves when requests may be sent; in WeChat that is at once. */
export const networkReady: Promise<void> = Promise.resolve()
