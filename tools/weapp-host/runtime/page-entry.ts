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
  /** The channel to the page that opened this one. */
  channel: EventChannel
  openedAt: number
  ready: boolean
  /** The settings of the bar that the app has changed at run time (setNavigationBarTitle …). */
  bar: Pick<
    WindowConfig,
    'navigationBarTitleText' | 'navigationBarBackgroundColor' | 'navigationBarTextStyle'
  >
  /** The question that the back button asks before the page is left (wx.enableAlertBeforeUnload). */
  leaveQuestion?: string
}
