// The interface of the phone's own user interface to the rest of the runtime.
import type { PageEntry } from '../page-entry'
import type { Toast } from './dialogs'

export interface TabMark {
  badge?: string
  dot?: boolean
}

/** Navigation bar, capsule and tab bar. */
export interface Chrome {
  draw(page: PageEntry): void
  redraw(): void
  readonly tabMarks: Map<number, TabMark>
  tabBarHidden: boolean
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
