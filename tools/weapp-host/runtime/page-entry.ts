import type { PageConfig, WindowConfig } from '../compile/manifest'
import type { EventChannel } from './emitter'
import type { Instance, Root } from './engine-types'

/** One page of the stack. */
export interface PageEntry {
  id: number
  path: string
  query: Record<string, string>
  config: PageConfig
  root: Root
  instance: Instance
  view: HTMLElement
  scroller: HTMLElement
  css: HTMLStyleElement
  /** To the page that opened this one. */
  channel: EventChannel
  openedAt: number
  ready: boolean
  /** What the app changed at run time (setNavigationBarTitle ...). */
  bar: Pick<
    WindowConfig,
    'navigationBarTitleText' | 'navigationBarBackgroundColor' | 'navigationBarTextStyle'
  >
  /** The question that leaving by the back button asks first (wx.enableAlertBeforeUnload). */
  leaveQuestion?: string
}
