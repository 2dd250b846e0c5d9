/** Requests wait for it; in WeChat the network is there from the start. */
export const networkReady: Promise<void> = Promise.resolve()
