import Taro from '@tarojs/taro'

/** Tabs by their place in the bar. */
const TABS = { home: 0, houses: 1, me: 2 } as const

/**
 * A short text at a tab, or none. A decoration: on a page outside the tab bar WeChat refuses it, and the next tab page
 * asks again.
 */
export function setTabBadge(tab: keyof typeof TABS, text: string | undefined): void {
  const index = TABS[tab]
  const done = text === undefined ? Taro.removeTabBarBadge({ index }) : Taro.setTabBarBadge({ index, text })
  void Promise.resolve(done).catch(() => undefined)
}
