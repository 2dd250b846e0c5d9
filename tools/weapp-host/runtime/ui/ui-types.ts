// What the rest of the runtime sees of the phone's own interface.
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
}

export interface Ui {
  /** Where pages are put. */
  pages: HTMLElement
  chrome: Chrome
  toast: Toast
  /** What the capsule opens. */
  menu(): void
  pullDown(on: boolean): void
}
