// A page of the stack: its tree, its scrolling and its lifecycle.
import type { EventChannel } from './emitter'
import { addStyle, h } from './dom'
import type { Dict } from './json'
import type { Host } from './host-types'
import type { PageEntry } from './page-entry'
import { stopSetData } from './set-data'
import { createSelectorQuery } from './wx/nodes'

const REACH_BOTTOM_DISTANCE = 50

export function callPage(host: Host, page: PageEntry, name: string, ...args: unknown[]): unknown {
  const method = page.instance[name]
  if (typeof method !== 'function') return undefined
  try {
    return (method as (...args: unknown[]) => unknown).apply(page.instance, args)
  } catch (error) {
    host.report(error, `${page.path} ${name}`)
    return undefined
  }
}

function watchScroll(host: Host, page: PageEntry): void {
  /** The height at which onReachBottom was last called. A page that has grown since has a new bottom. */
  let told = 0
  const { scroller } = page
  scroller.addEventListener('scroll', () => {
    callPage(host, page, 'onPageScroll', { scrollTop: scroller.scrollTop })
    const rest = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop
    const near =
      rest <=
      (page.config.onReachBottomDistance ??
        host.manifest.app.window?.onReachBottomDistance ??
        REACH_BOTTOM_DISTANCE)
    const height = near ? scroller.scrollHeight : 0
    if (near && told !== height) callPage(host, page, 'onReachBottom')
    told = height
  })
}

/** Sets the query's values as properties of the same names, for a page that was made with Component(). */
function takeQuery(host: Host, { path, query, instance }: PageEntry): void {
  const names = host.propertiesOf(path).filter((name) => query[name] !== undefined)
  if (names.length === 0) return
  const values: Dict = {}
  for (const name of names) values[name] = query[name]
  instance.setData(values)
}

export function openPage(
  host: Host,
  path: string,
  query: Record<string, string>,
  channel: EventChannel,
): PageEntry {
  const openedAt = performance.now()
  host.loadPage(path)
  const id = host.nextId()
  const root = host.engine.createRoot(path)
  const instance = root.get()
  const extra: Dict = {
    route: path,
    __route__: path,
    options: query,
    getOpenerEventChannel: () => channel,
    createSelectorQuery: () => createSelectorQuery(host, instance),
    getPageId: () => `pageId:${id}`,
    __wxWebviewId__: id,
    __wxExparserNodeId__: String(id),
  }
  Object.assign(instance, extra)
  host.instrument(instance, path)
  const scroller = h('div', { className: 'wh-scroll' })
  const view = h('div', { className: 'wh-page' }, scroller)
  const placeholder = h('i')
  scroller.append(placeholder)
  host.ui.pages.append(view)
  const config = host.manifest.pages[path] ?? {}
  const css = addStyle(host.manifest.css[path] ?? '', path)
  const page: PageEntry = {
    id,
    path,
    query,
    config,
    root,
    instance,
    view,
    scroller,
    css,
    channel,
    openedAt,
    ready: false,
    bar: {},
  }
  watchScroll(host, page)
  host.pages.opening = page
  root.attach(scroller, placeholder)
  takeQuery(host, page)
  callPage(host, page, 'onLoad', query)
  host.pages.opening = undefined
  return page
}

/** Calls onReady after the first frame, as on a phone. */
function scheduleReady(host: Host, page: PageEntry): void {
  requestAnimationFrame(() =>
    setTimeout(() => {
      if (!page.view.isConnected) return
      callPage(host, page, 'onReady')
      host.recorder.records.pages.push({
        path: page.path,
        readyMs: Math.round(performance.now() - page.openedAt),
      })
      host.recorder.changed('pages')
    }),
  )
}

export function showPage(host: Host, page: PageEntry): void {
  for (const other of host.pages.stack) if (other !== page) conceal(other)
  page.view.hidden = false
  page.css.media = ''
  host.ui.chrome.draw(page)
  callPage(host, page, 'onShow')
  page.root.getComponent().triggerPageLifetime?.('show', [])
  if (page.ready) return
  page.ready = true
  scheduleReady(host, page)
}

function conceal(page: PageEntry): void {
  page.view.hidden = true
  page.css.media = 'not all'
}

export function hidePage(host: Host, page: PageEntry | undefined): void {
  if (!page) return
  callPage(host, page, 'onHide')
  page.root.getComponent().triggerPageLifetime?.('hide', [])
  conceal(page)
}

export function closePage(host: Host, page: PageEntry): void {
  callPage(host, page, 'onUnload')
  stopSetData(page.instance)
  page.root.release()
  page.view.remove()
  page.css.remove()
}
