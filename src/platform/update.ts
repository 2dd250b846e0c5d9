import Taro from '@tarojs/taro'

/** When a new version has been loaded: `ask`, and start it on yes. A failed one is tried again by WeChat at the next launch. */
export function watchUpdates(ask: () => Promise<boolean>): void {
  const manager = Taro.getUpdateManager()
  manager.onUpdateReady(() => {
    void ask().then((yes) => {
      if (yes) manager.applyUpdate()
    })
  })
}
