// The page stack, and WeChat's rules for changing it.
import { pagePaths } from '../compile/manifest'
import { EventChannel, type Listener } from './emitter'
import type { Host, PageStack, RouteKind, RouteOptions } from './host-types'
import { lastOf } from './json'
import { closePage, hidePage, openPage, showPage } from './page'
import type { PageEntry } from './page-entry'
import { parseUrl, resolvePath } from './paths'

const STACK_LIMIT = 10

export class Pages implements PageStack {
  stack: PageEntry[] = []
  opening: PageEntry | undefined
  private readonly tabs = new Map<string, PageEntry>()

  constructor(private readonly host: Host) {}

  top(): PageEntry | undefined {
    return lastOf(this.stack)
  }

  isTab(path: string): boolean {
    return this.host.manifest.app.tabBar?.list.some((tab) => tab.pagePath === path) ?? false
  }

  exists(path: string): boolean {
    return pagePaths(this.host.manifest.app).includes(path)
  }

  start(path: string, query: Record<string, string>): void {
    this.push(path, query, new EventChannel())
    this.announce('appLaunch')
  }

  route(kind: RouteKind, options: RouteOptions): { eventChannel?: EventChannel } {
    const result = kind === 'navigateBack' ? this.back(options.delta ?? 1) : this.open(kind, options)
    this.announce(kind)
    return result
  }

  /** Fires wx.onAppRoute and wx.onAppRouteDone for the page that is now on top. */
  private announce(openType: RouteKind | 'appLaunch'): void {
    const top = this.top()
    if (!top) return
    const event = { path: top.path, query: top.query, openType, webviewId: top.id, renderer: 'webview' }
    this.host.wxEvents.emit('AppRoute', event)
    this.host.wxEvents.emit('AppRouteDone', event)
  }

  private open(
    kind: Exclude<RouteKind, 'navigateBack'>,
    options: RouteOptions,
  ): { eventChannel?: EventChannel } {
    const { path, query } = this.target(kind, options.url)
    const event = { path, query, openType: kind }
    this.host.wxEvents.emit('BeforeAppRoute', event)
    switch (kind) {
      case 'navigateTo':
        return this.navigateTo(path, query, options.events ?? {})
      case 'redirectTo':
        this.close(this.stack.splice(-1))
        break
      case 'reLaunch':
        this.close(this.stack.splice(0).reverse())
        this.close([...this.tabs.values()])
        this.tabs.clear()
        break
      case 'switchTab':
        if (this.returnToTab(path)) return {}
        break
    }
    this.push(path, query, new EventChannel())
    return {}
  }

  private target(kind: RouteKind, url = ''): { path: string; query: Record<string, string> } {
    const { path: raw, query } = parseUrl(url)
    const path = resolvePath(this.top()?.path ?? '', raw)
    if (!this.exists(path)) throw new Error(`page "${path}" is not found`)
    if ((kind === 'navigateTo' || kind === 'redirectTo') && this.isTab(path))
      throw new Error(`can not ${kind} a tabbar page`)
    if (kind === 'switchTab' && !this.isTab(path)) throw new Error('can not switch to no-tabBar page')
    if (kind === 'navigateTo' && this.stack.length >= STACK_LIMIT)
      throw new Error('webview count limit exceed')
    return { path, query }
  }

  private push(path: string, query: Record<string, string>, channel: EventChannel): void {
    const page = openPage(this.host, path, query, channel)
    this.stack.push(page)
    showPage(this.host, page)
  }

  private navigateTo(
    path: string,
    query: Record<string, string>,
    events: Record<string, Listener>,
  ): { eventChannel: EventChannel } {
    const [mine, theirs] = EventChannel.pair()
    for (const [name, listener] of Object.entries(events)) mine.on(name, listener)
    hidePage(this.host, this.top())
    this.push(path, query, theirs)
    return { eventChannel: mine }
  }

  private back(delta: number): Record<string, never> {
    if (this.stack.length < 2) throw new Error('cannot navigate back at first page.')
    this.close(this.stack.splice(Math.max(1, this.stack.length - Math.max(1, delta))).reverse())
    const top = this.top()
    if (top) showPage(this.host, top)
    return {}
  }

  /** Hides the current tab page and keeps it. Gives true if the wanted tab page was kept as well and is shown again. */
  private returnToTab(path: string): boolean {
    if (this.top()?.path === path) return true
    const [first, ...rest] = this.stack
    this.close(rest.reverse())
    this.stack = []
    if (first && first.path !== path) {
      if (this.isTab(first.path)) {
        hidePage(this.host, first)
        this.tabs.set(first.path, first)
      } else this.close([first])
    }
    const kept = first?.path === path ? first : this.tabs.get(path)
    if (!kept) return false
    this.tabs.delete(path)
    this.stack = [kept]
    showPage(this.host, kept)
    return true
  }

  private close(pages: PageEntry[]): void {
    for (const page of pages) closePage(this.host, page)
  }
}
