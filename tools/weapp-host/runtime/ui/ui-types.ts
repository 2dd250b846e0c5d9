// The interface of the phone's own user interface to the rest of the runtime.
import type { PageEntry } from '../page-entry'
import type { Toast } from './dialogs'

interface TabMark {
  badge?: string
  dot?: boolean
}

/** Navigation bar, capsule and tab bar. */
export interface Chrome {
  draw(page: PageEntry): void
  redraw(): void
  readonly tabMarks: Map<number, TabMark>
  /** What wx.setTabBarStyle has changed: color, selectedColor, backgroundColor. */
  tabStyle: Readonly<Record<string, string>>
  /** What wx.setTabBarItem has changed, by index: text, iconPath, selectedIconPath. */
  readonly tabItems: Map<number, Readonly<Record<string, string>>>
  tabBarHidden: boolean
  /** Drops the colours and icons that the app has set, so that theme.json's stand again. WeChat on iPhones does so at a change of theme. */
  followTheme(): void
}

export interface Ui {
  /** The element that contains the pages. */
  pages: HTMLElement
  chrome: Chrome
  toast: Toast
  /** Opens the capsule's menu. */
  menu(): void
  pullDown(on: boolean): void
}
