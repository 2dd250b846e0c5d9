// The events of App() other than launch and errors.
import { pagePaths } from '../compile/manifest'
import type { Host } from './host-types'
import { callPage } from './page'

/** Sends the app to the background or brings it back. The page on top is told as well. */
export function toBackground(host: Host, hidden: boolean): void {
  const top = host.pages.top()
  if (top && hidden) callPage(host, top, 'onHide')
  host.callApp(hidden ? 'onHide' : 'onShow', host.launchOptions)
  host.wxEvents.emit(hidden ? 'AppHide' : 'AppShow', host.launchOptions)
  if (top && !hidden) callPage(host, top, 'onShow')
}

/** Reports that the app was opened at a page that it does not have. That is an error unless the app listens for it. */
export function pageNotFound(host: Host, path: string, query: Record<string, string>): void {
  const detail = { path, query, isEntryPage: true }
  if (typeof host.app?.onPageNotFound !== 'function' && !host.wxEvents.has('PageNotFound')) {
    const known = pagePaths(host.manifest.app).join(', ')
    host.report(new Error(`page "${path}" is not found; known pages: ${known}`), 'launch')
  }
  host.callApp('onPageNotFound', detail)
  host.wxEvents.emit('PageNotFound', detail)
}
