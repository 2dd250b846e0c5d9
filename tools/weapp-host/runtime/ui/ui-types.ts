// What the rest of the runtime sees of the phone's own interface.
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
  /** Where pages are put. */
  pages: HTMLElement
  chrome: Chrome
  toast: Toast
  /** What the capsule opens. */
  menu(): void
  pullDown(on: boolean): void
}
