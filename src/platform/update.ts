import Taro from '@tarojs/taro'

/**
 * Calls `ask` when a new version has been loaded, and restarts with it if the answer is yes. WeChat repeats a failed load at the next
 * launch.
 */
export function watchUpdates(ask: () => Promise<boolean>): void {
  const manager = Taro.getUpdateManager()
  manager.onUpdateReady(() => {
    void ask().then((yes) => {
      if (yes) manager.applyUpdate()
    })
  })
}
