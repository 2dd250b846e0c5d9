import Taro from '@tarojs/taro'

/** The tabs' positions in the tab bar. */
const TABS = { home: 0, houses: 1, me: 2 } as const

/** Shows a short text at a tab, or removes it. WeChat refuses on a page without a tab bar; the next page with one sets it again. */
export function setTabBadge(tab: keyof typeof TABS, text: string | undefined): void {
  const index = TABS[tab]
  const done = text === undefined ? Taro.removeTabBarBadge({ index }) : Taro.setTabBarBadge({ index, text })
  void Promise.resolve(done).catch(() => undefined)
}
